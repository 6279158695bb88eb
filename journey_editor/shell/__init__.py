"""The window around canvas and panels: menus, files, dialogs, settings."""
