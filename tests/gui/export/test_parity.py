"""One display list, two painters: the PDF as PDFium shows it and the picture that Qt paints are the same page."""

import io

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from journey_editor.document.record_set import RecordSet
from journey_editor.document.records import Card, Emotion, Lane, Map, Persona, Record, Stage, Step
from journey_editor.export.pdf import write_pdf
from journey_editor.export.png import write_png
from journey_editor.layout.poster import lay_out_poster
from journey_editor.scene.display_list import DisplayList
from journey_editor.scene.paper import Paper

pytestmark = pytest.mark.usefixtures("qapp")

DPI = 144
TITLES = (
    "Waits for the refund and calls a second time",
    "“Where is my order? Nobody can tell me”",
    "Клиент ждёт ответа уже третий день",
    "ग्राहक को उत्तर की प्रतीक्षा है",
    "ลูกค้ารอคำตอบนานเกินไปที่นี่",
    "הלקוח מתקשר אל מוקד השירות",
    "يبحث العميل عن المنتج على الإنترنت",
    "Ships 📦 in 3 days 🚀",
)
KINDS = ("touchpoint", "action", "thought", "need", "pain", "gain", "opportunity", "solution", "question", "note")


def poster() -> DisplayList:
    """A poster with every kind of card, curves and several scripts, on a page of whole pixels."""
    records: list[Record] = [Map(title="Returning a parcel", objective="Find out where it hurts", subtitle="2026")]
    records += [Stage(id=f"stage:{i}", name=f"Part {i + 1}", order=str(i)) for i in range(2)]
    records += [
        Step(id=f"step:{i}", stage=f"stage:{i // 3}", name=f"Moment {i}", order=str(i), moment_of_truth=i == 2)
        for i in range(6)
    ]
    records += [Lane(id=f"lane:{i}", name=f"Lane {i}", order=str(i)) for i in range(3)]
    records.append(Lane(id="lane:mood", kind="emotion", name="Emotion", order="9"))
    records += [
        Persona(id=f"persona:{i}", name=("Ann", "Ben")[i], quote="Why so slow?", order=str(i)) for i in range(2)
    ]
    records += [
        Emotion(
            id=f"mood:{i}:{j}", lane="lane:mood", persona=f"persona:{i}", step=f"step:{j}", score=(3 * j + i) % 5 - 2
        )
        for i in range(2)
        for j in range(6)
    ]
    records += [
        Card(
            id=f"card:{i}", lane=f"lane:{i % 3}", step=f"step:{i % 6}", kind=KINDS[i % len(KINDS)],
            title=TITLES[i % len(TITLES)], fact="31 % drop-off" if i % 5 == 0 else "",
            state="planned" if i % 7 == 0 else "current",
        )
        for i in range(30)
    ]  # fmt: skip
    return lay_out_poster(RecordSet(records), Paper(1200, 800, "page"))


def as_pdf(page: DisplayList) -> np.ndarray:
    file = io.BytesIO()
    write_pdf((page,), {}, file)
    with pypdfium2.PdfDocument(file.getvalue()) as document:
        return np.asarray(document[0].render(scale=DPI / 72).to_pil().convert("L")).astype(float)


def as_png(page: DisplayList) -> np.ndarray:
    file = io.BytesIO()
    write_png(page, {}, DPI, file)
    return np.asarray(Image.open(file).convert("L")).astype(float)


def structural_similarity(one: np.ndarray, other: np.ndarray, window: int = 8) -> float:
    """The mean SSIM (Wang, Bovik, Sheikh and Simoncelli, 2004) over windows of 8 x 8 pixels."""

    def mean(image: np.ndarray) -> np.ndarray:
        sums = np.pad(image.cumsum(0).cumsum(1), ((1, 0), (1, 0)))
        w = window
        return np.asarray(sums[w:, w:] - sums[:-w, w:] - sums[w:, :-w] + sums[:-w, :-w]) / w**2

    steadying = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    one_mean, other_mean = mean(one), mean(other)
    one_variance, other_variance = mean(one**2) - one_mean**2, mean(other**2) - other_mean**2
    covariance = mean(one * other) - one_mean * other_mean
    luminance = (2 * one_mean * other_mean + steadying[0]) / (one_mean**2 + other_mean**2 + steadying[0])
    structure = (2 * covariance + steadying[1]) / (one_variance + other_variance + steadying[1])
    return float((luminance * structure).mean())


def share_of_different_pixels(one: np.ndarray, other: np.ndarray, limit: float = 64) -> float:
    """Pixels for which no neighbour on the other side is within the limit: antialiasing may move an edge by one."""
    nearest = np.full(one.shape, np.inf)
    padded = np.pad(other, 1, mode="edge")
    for dy in range(3):
        for dx in range(3):
            nearest = np.minimum(nearest, np.abs(one - padded[dy : dy + one.shape[0], dx : dx + one.shape[1]]))
    return float((nearest > limit).mean())


def test_pdf_and_png_show_the_same_page() -> None:
    page = poster()
    pdf, png = as_pdf(page), as_png(page)
    assert pdf.shape == png.shape == (1600, 2400)
    assert structural_similarity(pdf, png) >= 0.985
    assert share_of_different_pixels(pdf, png) <= 0.0001
    assert share_of_different_pixels(png, pdf) <= 0.0001
