"""The one style sheet of the window, made of the colour tokens.

What panels and dialogs may set, as dynamic properties, before the widget is shown:

| property | on | look |
|---|---|---|
| role=heading | QLabel | 15 semibold: the name of what a panel is about |
| role=section | QLabel | 11 semibold, secondary: a group of rows |
| role=label | QLabel | 11, secondary: above a field |
| role=secondary | QLabel | secondary text |
| role=strong | QLabel | semibold |
| role=danger | QLabel | what has gone wrong |
| role=panel, palette, bar | QWidget | white ground (dark: dark) |
| role=line | QFrame | a line between parts, as thin as it is made |
| role=landing | QFrame | the line where something that is dragged will land |
| role=box | QFrame, QWidget | a rounded box with a fine border |
| role=plain | lists | without a box around |
| role=aside | QLabel | 12, secondary: what explains the line above it |
| role=row | buttons | a line of a list that is made of widgets |
| role=small | buttons | a button among small text |
| role=empty | QFrame | where something will be: a dashed border |
| role=notice | QFrame | a bar that tells something about the whole map |
| role=chip | QLabel, buttons | a small rounded chip |
| role=chip chosen | buttons | one that says that not all is as usual |
| role=primary | buttons | what is to be done: filled with the accent |
| role=action | QToolButton | icon and text: evens out the room that Qt leaves right of the text |
| role=flat | buttons | no border until the pointer is over it; icon buttons |
| role=fold | QToolButton | the heading of fields that fold away, as wide as they are |
| role=toggle | QPushButton | says what is so, from the left; a click turns it over |
| role=swatch | buttons | no padding: a small picture |
| role=inline | QLineEdit | text until it is used |
| role=quiet | QLineEdit | a field among text: low, with a fine border |
| role=page | QTextEdit | what is only read, without a box around |
| invalid=true | fields | what is in it is no value |

Plain QPushButton, QToolButton, QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QTabBar, lists and trees need none.
Palette roles follow the tokens: WindowText and Text are ink, PlaceholderText is secondary text, Highlight the accent,
Link the accent as text, Mid lines, Midlight soft grounds, Dark borders of fields, BrightText danger.
"""

from journey_editor.resource_files import resource_path
from journey_editor.shell.color_tokens import ColorTokens


def make_style_sheet(c: ColorTokens) -> str:
    return "\n".join((_texts(c), _grounds(c), _buttons(c), _fields(c), _marks(c), _lists(c), _bars(c)))


def _texts(c: ColorTokens) -> str:
    return f"""
QLabel[role="heading"] {{ font-size: 15px; font-weight: 600; }}
QLabel[role="section"] {{ font-size: 11px; font-weight: 600; color: {c.secondary}; }}
QLabel[role="label"] {{ font-size: 11px; color: {c.secondary}; }}
QLabel[role="secondary"] {{ color: {c.secondary}; }}
QLabel[role="aside"] {{ font-size: 12px; color: {c.secondary}; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="danger"] {{ color: {c.danger}; }}
QToolTip {{ background: {c.ink}; color: {c.ground}; border: none; padding: 4px 8px; font-size: 12px; }}
"""


def _grounds(c: ColorTokens) -> str:
    return f"""
QWidget[role="panel"], QWidget[role="palette"], QWidget[role="bar"] {{ background: {c.ground}; }}
QWidget[role="bar"] {{ border-bottom: 1px solid {c.line}; }}
QFrame[role="line"] {{ background: {c.line}; border: none; }}
QFrame[role="landing"] {{ background: {c.accent}; border: none; }}
QWidget[role="box"] {{ background: {c.ground}; border: 1px solid {c.line}; border-radius: 8px; }}
QFrame[role="notice"] {{ background: {c.accent_soft}; border: none; border-bottom: 1px solid {c.line}; }}
QFrame[role="empty"] {{ border: 1px dashed {c.field_border}; border-radius: 10px; }}
QLabel[role="chip"] {{ background: {c.soft}; border-radius: 9px; padding: 3px 8px; font-size: 11px; }}
"""


def _buttons(c: ColorTokens) -> str:
    return f"""
QPushButton, QToolButton {{
    background: {c.field}; color: {c.ink}; border: 1px solid {c.field_border}; border-radius: 6px; padding: 5px 10px;
}}
QToolButton[role="action"] {{ padding-right: 2px; }}
QPushButton:hover, QToolButton:hover {{ background: {c.soft}; }}
QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked {{
    background: {c.accent_soft}; border-color: {c.accent};
}}
QPushButton:disabled, QToolButton:disabled {{ color: {c.dim}; border-color: {c.line}; background: {c.field}; }}
QPushButton:focus, QToolButton:focus {{ border-color: {c.accent}; outline: none; }}
QToolButton::menu-indicator, QPushButton::menu-indicator {{ width: 0; image: none; }}
QAbstractButton[role="primary"], QPushButton:default {{
    background: {c.accent}; color: {c.on_accent}; border-color: {c.accent}; font-weight: 600;
}}
QAbstractButton[role="primary"]:hover, QPushButton:default:hover {{
    background: {c.accent_hover}; border-color: {c.accent_hover};
}}
QAbstractButton[role="primary"]:focus, QPushButton:default:focus {{ border-color: {c.accent_text}; }}
QAbstractButton[role="primary"]:disabled, QPushButton:default:disabled {{
    background: {c.soft}; color: {c.dim}; border-color: {c.line};
}}
QAbstractButton[role="flat"] {{ background: transparent; border-color: transparent; padding: 4px; }}
QAbstractButton[role="flat"]:hover {{ background: {c.soft}; }}
QAbstractButton[role="flat"]:checked {{ background: {c.accent_soft}; border-color: transparent; }}
QAbstractButton[role="flat"]:focus {{ border-color: {c.accent}; }}
QToolButton[role="fold"] {{
    background: transparent; border-color: transparent; padding: 3px 4px 3px 0; font-weight: 600;
}}
QToolButton[role="fold"]:hover {{ background: {c.soft}; }}
QToolButton[role="fold"]:focus {{ border-color: {c.accent}; }}
QAbstractButton[role="row"] {{ background: transparent; border: 1px solid transparent; border-radius: 6px; }}
QAbstractButton[role="row"]:hover {{ background: {c.soft}; }}
QAbstractButton[role="row"]:focus {{ border-color: {c.accent}; }}
QPushButton[role="small"] {{ padding: 3px 8px; font-size: 12px; }}
QPushButton[role="toggle"] {{ text-align: left; padding: 5px 8px; }}
QPushButton[role="toggle"]:checked {{ background: {c.field}; border-color: {c.field_border}; }}
QPushButton[role="toggle"]:focus {{ border-color: {c.accent}; }}
QAbstractButton[role="swatch"] {{ padding: 0; }}
QAbstractButton[role="chip"] {{
    background: {c.soft}; border-color: transparent; border-radius: 9px; padding: 3px 8px; font-size: 11px;
}}
QAbstractButton[role="chip"]:hover {{ border-color: {c.field_border}; }}
QAbstractButton[role="chip"]:checked {{ background: {c.accent_soft}; color: {c.accent_text}; }}
QAbstractButton[role="chip"]:focus {{ border-color: {c.accent}; }}
QAbstractButton[role="chip chosen"] {{
    background: {c.accent_soft}; color: {c.accent_text}; border-color: transparent; border-radius: 9px;
    padding: 3px 8px; font-size: 11px; font-weight: 600;
}}
QAbstractButton[role="chip chosen"]:hover, QAbstractButton[role="chip chosen"]:focus {{ border-color: {c.accent}; }}
"""


def _fields(c: ColorTokens) -> str:
    chevron = resource_path("icons", "chevron-down-grey.svg").as_posix()
    return f"""
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {{
    background: {c.field}; color: {c.ink}; border: 1px solid {c.field_border}; border-radius: 6px; padding: 5px 8px;
    selection-background-color: {c.accent}; selection-color: {c.on_accent}; placeholder-text-color: {c.secondary};
}}
QPlainTextEdit, QTextEdit {{ padding: 1px 6px; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {{
    border: 1px solid {c.accent};
}}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled,
QLineEdit:read-only, QPlainTextEdit:read-only {{ color: {c.secondary}; background: {c.soft}; }}
QTextEdit[role="page"] {{ background: transparent; border: none; border-radius: 0; padding: 0; }}
QLineEdit[role="inline"] {{ background: transparent; border-color: transparent; padding: 1px 2px; border-radius: 4px; }}
QLineEdit[role="inline"]:hover {{ border-color: {c.line}; }}
QLineEdit[role="quiet"] {{ border-color: {c.line}; padding: 2px 6px; border-radius: 4px; }}
QLineEdit[role="quiet"]:hover {{ border-color: {c.field_border}; }}
QLineEdit[role="inline"]:focus, QLineEdit[role="quiet"]:focus {{ background: {c.field}; border-color: {c.accent}; }}
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QComboBox[invalid="true"] {{ border-color: {c.danger}; }}
QComboBox {{ combobox-popup: 0; }}
QComboBox::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow {{ image: url("{chevron}"); width: 14px; height: 14px; }}
QComboBox:editable {{ padding-right: 0; }}
QComboBox QAbstractItemView {{ border: 1px solid {c.field_border}; padding: 4px; outline: none; }}
QAbstractSpinBox QLineEdit {{ border: none; background: transparent; padding: 0 6px; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 0; border: none; }}
"""


def _marks(c: ColorTokens) -> str:
    """Check boxes and radio buttons: Fusion draws their outlines too dark to be seen on dark grounds."""
    check = resource_path("icons", "check-white.svg").as_posix()
    return f"""
QCheckBox, QRadioButton {{ spacing: 8px; }}
QCheckBox::indicator, QRadioButton::indicator {{
    width: 14px; height: 14px; border: 1px solid {c.mark_border}; background: {c.field};
}}
QCheckBox::indicator {{ border-radius: 4px; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:hover, QRadioButton::indicator:hover,
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border-color: {c.accent}; }}
QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent}; image: url("{check}"); }}
QRadioButton::indicator:checked {{
    width: 6px; height: 6px; border: 5px solid {c.accent}; background: {c.on_accent};
}}
QCheckBox:focus, QRadioButton:focus {{ color: {c.accent_text}; }}
"""


def _lists(c: ColorTokens) -> str:
    return f"""
QAbstractItemView {{ background: {c.field}; border: 1px solid {c.field_border}; border-radius: 6px; outline: none; }}
QHeaderView {{ border: none; border-radius: 0; background: {c.ground}; }}
FindingsTable, WordsTable {{ selection-background-color: {c.accent_soft}; selection-color: {c.ink}; }}
WordsTable::item {{ padding: 0 8px; }}
FindingsTable QHeaderView::section, WordsTable QHeaderView::section {{
    background: {c.ground}; color: {c.secondary}; border: none; border-bottom: 1px solid {c.line};
    padding: 4px 8px; font-size: 11px; font-weight: 500;
}}
FindingsTable QHeaderView::section:hover {{ color: {c.ink}; background: {c.soft}; }}
QAbstractItemView[role="plain"] {{ background: transparent; border: none; }}
QListView::item, QTreeView::item {{ padding: 5px 6px; border: none; border-radius: 4px; color: {c.ink}; }}
QListView::item:hover, QTreeView::item:hover {{ background: {c.soft}; }}
QListView::item:selected, QTreeView::item:selected {{ background: {c.accent_soft}; color: {c.ink}; }}
QMenu {{ background: {c.ground}; border: 1px solid {c.field_border}; padding: 4px; }}
QMenu::item {{ padding: 5px 24px 5px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {c.accent_soft}; }}
QMenu::item:disabled {{ color: {c.dim}; background: transparent; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: 4px 8px; }}
QMenu::icon {{ padding-left: 10px; }}
QScrollArea {{ border: none; }}
QScrollBar {{ background: transparent; border: none; }}
MapView QScrollBar {{ background: {c.canvas}; }}
QAbstractScrollArea::corner {{ background: {c.canvas}; border: none; }}
QScrollBar:vertical {{ width: 12px; }}
QScrollBar:horizontal {{ height: 12px; }}
QScrollBar::handle {{ background: {c.field_border}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:hover {{ background: {c.secondary}; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _bars(c: ColorTokens) -> str:
    return f"""
QMainWindow, QDialog {{ background: {c.ground}; }}
QMenuBar {{ background: transparent; border: none; padding: 0; }}
QMenuBar::item {{ padding: 6px 11px; border-radius: 6px; background: transparent; }}
QMenuBar::item:selected {{ background: {c.soft}; }}
QMenuBar::item:pressed {{ background: {c.accent_soft}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QStatusBar {{ background: {c.ground}; border-top: 1px solid {c.line}; }}
QStatusBar::item {{ border: none; }}
QLabel[role="status"] {{ font-size: 12px; color: {c.secondary}; padding: 0 6px; }}
QStatusBar QToolButton {{ font-size: 12px; color: {c.secondary}; padding: 2px 4px; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{
    background: transparent; color: {c.secondary}; border: none; border-bottom: 2px solid transparent;
    padding: 8px 12px; font-weight: 500;
}}
QTabBar::tab:hover {{ color: {c.ink}; }}
QTabBar::tab:selected {{ color: {c.ink}; border-bottom: 2px solid {c.accent}; font-weight: 600; }}
QTabBar::tab:focus {{ color: {c.accent_text}; background: {c.soft}; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {c.line}; }}
QSlider::groove:horizontal {{ height: 2px; background: {c.field_border}; border-radius: 1px; }}
QSlider::handle:horizontal {{
    width: 10px; height: 10px; margin: -4px 0; border-radius: 5px; background: {c.secondary};
}}
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus {{ background: {c.accent}; }}
QProgressBar {{
    background: {c.soft}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; text-align: center;
}}
QProgressBar::chunk {{ background: {c.accent}; border-radius: 3px; }}
QSplitter::handle {{ background: {c.line}; }}
"""
