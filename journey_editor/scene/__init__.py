"""What a picture is made of: the display list, the theme, the paper, the card."""
