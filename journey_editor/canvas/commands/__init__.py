"""What keys, menus, tool bar and context menus do to the map: verbs on a MapView, one file for each part of it.

Each is one undo step. What is locked stays as it is, and `MapView.hint` says so.

- cards: add_card, park_selection, toggle_moment_of_truth, set_kind, toggle_channel
- cells: add_in_cell (a card or a figure, by the lane)
- structure: add_stage, add_step, add_lane, add_persona, split_stage, merge_stage, merge_step
- appearance: set_color, hide_selection, show_hidden, toggle_lock, toggle_parking_lot
- folding: toggle_fold, toggle_fold_of, unfold_all, unfold_to
- writing: edit_selected
- selecting: select_all, select_none
- links: link_selection, let_leave, reverse_selected_link, toggle_alternative, open_linked_map
- deleting: delete_selection
- duplicating: duplicate_selection
- moving: move_selection
- emotions: set_mood, step_mood
- walking: walk, extend, leave, go_to_first, go_to_last; going_on: go_on, open_below
- clipboard: cut_selection, copy_selection, paste, paste_plain

Questions for what greys a menu entry stand in selected.py, or beside their verb when nobody else asks them.
"""
