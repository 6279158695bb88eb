"""What a frame shows is what the display list says, at every zoom, whatever was kept from the frames before."""

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from journey_editor.canvas.commands.personas import toggle_solo
from journey_editor.canvas.frame import FramePainter
from journey_editor.canvas.map_view import MapView
from journey_editor.document.ids import emotion_id
from journey_editor.document.records import Emotion
from journey_editor.painting.painter import DisplayListPainter
from journey_editor.scene import theme

Pixels = npt.NDArray[np.int16]
NO_LIMIT_S = 100.0


def frame(view: MapView, painter: FramePainter, budget_s: float = NO_LIMIT_S) -> Pixels:
    camera = view.camera
    image = QImage(round(camera.width * camera.ratio), round(camera.height * camera.ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(camera.ratio)
    with QPainter(image) as on:
        painter.paint(on, view.shown, camera, view.palette(), budget_s)
    return pixels(image)


def pixels(image: QImage) -> Pixels:
    flat = np.frombuffer(image.constBits(), dtype=np.uint8)
    return flat.reshape(image.height(), image.width(), 4)[:, :, :3].astype(np.int16)


def place_of(view: MapView, record_id: str) -> list[int]:
    located = view.shown.locate(record_id)
    assert located
    return [round(edge) for edge in view.camera.rect_to_view(located.rect)]


def off(one: Pixels, other: Pixels) -> float:
    """The share of pixels that differ visibly."""
    return float((np.abs(one - other).max(axis=2) > 8).mean())


def untiled(view: MapView) -> Pixels:
    """The rows, each painted in one go on white."""
    camera = view.camera
    image = QImage(round(camera.width * camera.ratio), round(camera.height * camera.ratio), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        for row in view.shown.layout.rows:
            assert row.drawn
            x, y = camera.to_view(0, row.drawn.y)
            painter.resetTransform()
            painter.translate(round(x * camera.ratio), round(y * camera.ratio))
            painter.scale(camera.zoom * camera.ratio, camera.zoom * camera.ratio)
            DisplayListPainter({}).paint(painter, (row.drawn.at(0, 0),))
    return pixels(image)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0])
@pytest.mark.parametrize("zoom", [0.5, 0.75, 1.0, 1.37, 2.0, 4.0])
def test_tiles_have_no_seams_and_shift_nothing(view: MapView, zoom: float, ratio: float) -> None:
    view.camera = view.camera.resized(900, 600, ratio).zoomed(zoom, (0, 0)).scrolled(-213.3 * zoom, -97.7 * zoom)
    left, top, right, bottom = view.camera.body_rect()
    sheet = view.camera.rect_to_view(view.shown.sheet)
    margin = 16 * zoom  # the shadow of headers, the round corners and the edge of the sheet
    left, top = max(left, sheet[0] + view.shown.header_size[0] * zoom) + margin, max(top, sheet[1] + 80 * zoom) + margin
    right, bottom = min(right, sheet[2] - margin), min(bottom, sheet[3] - margin)
    x, y, end, low = (round(edge * ratio) for edge in (left, top, right, bottom))
    assert end - x > 200
    assert low - y > 100
    shown, whole = frame(view, FramePainter({})), untiled(view)
    assert off(shown[y:low, x:end], whole[y:low, x:end]) < 0.0005


def test_a_change_repaints_what_it_touches_and_nothing_is_left_of_before(view: MapView) -> None:
    kept = FramePainter({})
    frame(view, kept)
    with view.session.edit("Write") as t:
        t.patch("card:site", title="A web site with a title so long that its row has to grow by several lines")
        t.patch("card:poster", kind="pain")
        t.remove("card:map")
    assert (frame(view, kept) == frame(view, FramePainter({}))).all()
    view.session.undo()
    assert (frame(view, kept) == frame(view, FramePainter({}))).all()


def test_a_moved_point_of_a_curve_leaves_nothing_behind(view: MapView) -> None:
    kept = FramePainter({})
    frame(view, kept)
    with view.session.edit("Feel") as t:
        t.patch(emotion_id("lane:feel", "persona:mara", "step:hear"), score=-2)
    assert (frame(view, kept) == frame(view, FramePainter({}))).all()


def test_what_fades_fades_as_a_whole(view: MapView) -> None:
    with view.session.edit("Feel") as t:
        for step, score in (("step:hear", -2), ("step:look", 2), ("step:park", 1)):
            point_id = emotion_id("lane:feel", "persona:tomas", step)
            t.add(Emotion(id=point_id, lane="lane:feel", persona="persona:tomas", step=step, score=score))
    kept = FramePainter({})
    frame(view, kept)
    toggle_solo(view.session, "persona:mara")
    assert (frame(view, kept) == frame(view, FramePainter({}))).all()
    toggle_solo(view.session, "persona:mara")
    assert (frame(view, kept) == frame(view, FramePainter({}))).all()


class TestBudget:
    def test_without_time_the_last_zoom_stands_in_and_is_replaced(self, view: MapView) -> None:
        kept = FramePainter({})
        frame(view, kept)
        view.zoom_by(1.1)
        early = frame(view, kept, budget_s=0.0)
        assert kept.is_behind
        frame(view, kept)
        late = frame(view, kept)
        assert not kept.is_behind
        assert (late == frame(view, FramePainter({}))).all()
        # The stand-in is the map, not a blank: it is far nearer to the sharp frame than an empty sheet is.
        blank = np.full_like(late, 255)
        assert np.abs(early - late).mean() < np.abs(blank - late).mean() / 2

    def test_the_first_frame_of_all_shows_cards_as_boxes(self, view: MapView) -> None:
        kept = FramePainter({})
        early = frame(view, kept, budget_s=0.0)
        assert kept.is_behind
        left, top, right, bottom = place_of(view, "card:price")
        assert early[top + 4 : bottom - 4, left + 4 : right - 4].min() < 250

    def test_every_frame_brings_a_part_of_the_map_and_headers_come_first(self, view: MapView) -> None:
        kept, whole = FramePainter({}), frame(view, FramePainter({}))
        camera = view.camera
        left, top = (round(start) for start in camera.origin("corner"))
        left, end = left + round(camera.header_width * camera.zoom), round(camera.width)
        below, bottom = top + round(camera.header_height * camera.zoom), round(camera.map_height)
        off_headers, off_rows = [], []
        for _ in range(200):
            early = frame(view, kept, budget_s=1e-9)
            off_headers.append(off(early[top:below, left:end], whole[top:below, left:end]))
            off_rows.append(off(early[below:bottom, left:end], whole[below:bottom, left:end]))
            if not kept.is_behind:
                break
        assert not kept.is_behind
        assert off_headers[0] > 0
        done = off_headers.index(0.0)
        assert off_rows[0] == off_rows[done] > off_rows[-1] == 0

    def test_the_view_paints_on_until_it_is_not_behind(self, view: MapView, qtbot: QtBot) -> None:
        view.zoom_by(1.3)
        qtbot.waitUntil(lambda: not view.is_behind, timeout=3000)


def test_from_far_away_cards_are_boxes_and_nothing_is_missing(view: MapView) -> None:
    view.zoom_to(0.1)
    far = frame(view, FramePainter({}))
    left, top, right, bottom = place_of(view, "card:price")
    assert far[top:bottom, left:right].min() < 235


def test_lines_between_rows_and_stages_are_one_crisp_pixel(view: MapView) -> None:
    line = [int(theme.LINE[i : i + 2], 16) for i in (5, 3, 1)]  # blue, green, red
    row = view.shown.row("lane:think")
    assert row
    assert row.drawn
    seen = frame(view, FramePainter({}))
    stage = view.shown.layout.grid.stages[1]
    x, y = (round(at) for at in view.camera.to_view(stage.x, row.drawn.y))
    down = [list(seen[y + dy, x + 40]) for dy in (-2, -1, 0, 1)]
    across = [list(seen[y + 6, x + dx]) for dx in (-2, -1, 0, 1)]
    assert [pixel == line for pixel in down] == [False, False, True, False]
    assert [pixel == line for pixel in across] == [False, False, True, False]
    header = [list(seen[y + dy, round(view.camera.to_view(100, 0)[0])]) for dy in (-2, -1, 0, 1)]
    assert [pixel == line for pixel in header] == [False, False, True, False]


def test_the_ground_shows_beside_headers_that_stay_in_sight(view: MapView) -> None:
    view.camera = view.camera.resized(900, 400, 1.0).scrolled(0, -100)
    x, y = (round(edge) for edge in view.camera.origin("corner"))
    low = round(view.camera.body_rect()[1])
    assert x > 8
    assert low > y, "the headers stand over the rows"
    seen = frame(view, FramePainter({}))
    assert seen[y:low, 0 : x - 5].max() < 255
    assert (seen[low - 4, x + 1 : 450] > 200).all()
