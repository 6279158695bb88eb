"""Picture assets as QImage, reduced to about the size in which they show."""

from collections.abc import Mapping

from PySide6.QtGui import QImage

from journey_editor.scene.picture_assets import decode_picture, picture_size

# The reductions that are kept, in bytes.
CAPACITY = 256 * 2**20


class PictureCache:
    """Decodes assets at first use and keeps the reductions that were asked for last."""

    def __init__(self, assets: Mapping[str, bytes]) -> None:
        self._assets = assets
        self._sizes: dict[str, tuple[int, int] | None] = {}
        self._kept: dict[tuple[str, int], QImage] = {}

    def reduced(self, asset: str, width: float, height: float) -> QImage | None:
        """The picture, upright, at one to two times the size that covers width x height pixels, or all it has.

        None when there is no such asset, or when it cannot be read.
        """
        size = self.size(asset)
        if size is None:
            return None
        reduction = 1
        while min(size[0] / width, size[1] / height) >= 2 * reduction:
            reduction *= 2
        key = asset, reduction
        image = self._kept.pop(key, None) or _decode(self._assets[asset], reduction)
        if image is None:
            self._sizes[asset] = None
            return None
        self._kept[key] = image
        self._forget_oldest()
        return image

    def size(self, asset: str) -> tuple[int, int] | None:
        """Width and height in pixels; None as for `reduced`."""
        if asset not in self._sizes:
            data = self._assets.get(asset)
            self._sizes[asset] = picture_size(data) if data is not None else None
        return self._sizes[asset]

    def _forget_oldest(self) -> None:
        total = sum(image.sizeInBytes() for image in self._kept.values())
        for key in list(self._kept)[:-1]:
            if total > CAPACITY:
                total -= self._kept.pop(key).sizeInBytes()


def _decode(data: bytes, reduction: int) -> QImage | None:
    picture = decode_picture(data, reduction)
    if picture is None:
        return None
    transparent = picture.mode == "RGBA"
    pixels = picture.convert("RGBA").tobytes()
    image = QImage(pixels, picture.width, picture.height, 4 * picture.width, QImage.Format.Format_RGBA8888)
    # The conversion also makes a copy: a QImage only borrows the bytes that it is made of.
    return image.convertToFormat(
        QImage.Format.Format_ARGB32_Premultiplied if transparent else QImage.Format.Format_RGB32
    )
