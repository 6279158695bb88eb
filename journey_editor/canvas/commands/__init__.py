"""What keys, menus, tool bar and context menus do to the map: one file for each part of it."""
