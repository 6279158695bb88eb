"""What a person can do, as data: a file a menu, read by menus, tool bar, context menus, shortcut sheet and tests."""
