"""What hands do on the canvas itself, for the shortcut sheet: the canvas listens to these, no action does."""

CANVAS_KEYS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "Canvas",
        (
            ("Move the view", "Space+drag, middle drag"),
            ("Scroll; sideways", "Wheel; Shift+wheel"),
            ("Zoom at the pointer", "Ctrl+wheel, pinch"),
        ),
    ),
    (
        "Cards and cells",
        (
            ("Write into a card or an empty cell", "any letter"),
            ("Edit", "Enter, F2, double-click"),
            ("End writing and keep the text", "Esc"),
            ("End writing, new card below", "Ctrl+Enter"),
            ("End writing, go right or left", "Tab, Shift+Tab"),
            ("Go to the next cell or card", "Arrows"),
            ("Next and previous card", "Tab, Shift+Tab"),
            ("Move the selected cards", "Alt+arrows, drag"),
            ("Copy while dragging", "Ctrl+drag, Alt+drag"),
            ("Keep the kind in another lane", "Shift while dropping"),
            ("Link with another card", "drag the round handle beside it"),
            ("Select several", "Shift+click, Ctrl+click, drag a frame"),
            ("Take back a drag", "Esc"),
        ),
    ),
    (
        "Headers and curves",
        (
            ("Rename a stage, a step or a lane", "Enter, F2, double-click"),
            ("Fold and unfold a stage or a lane", "click the angle in its header"),
            ("Unfold a stage or a lane", "double-click it"),
            ("Next step", "Tab"),
            ("Next stage", "Ctrl+Enter"),
            ("Move a stage, a step or a lane", "Ctrl+Shift+arrows, drag"),
            ("Set how a persona feels", "1 to 5, Up and Down, click"),
            ("Draw a whole curve", "drag across the lane"),
            ("Between two marks", "Alt while dragging a point"),
            ("How far the room disagrees", "Alt+Up and Down, Shift while dragging a point"),
        ),
    ),
)
