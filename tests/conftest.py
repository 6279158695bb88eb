"""Set before Qt is imported: no screen, no scaling, and settings of their own for the tests."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"
