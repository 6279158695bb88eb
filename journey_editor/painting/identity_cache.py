"""Values made once for each object, by its identity."""

from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class IdentityCache(Generic[K, V]):
    """Makes a value at the first call for an object and keeps it, and the object, for the next.

    The parts of a display list are frozen but deep: to hash them by value would cost more than the value does.
    When full, the older half is forgotten.
    """

    def __init__(self, make: Callable[[K], V], capacity: int = 50_000) -> None:
        self._make = make
        self._capacity = capacity
        self._kept: dict[int, tuple[K, V]] = {}

    def __call__(self, key: K) -> V:
        found = self._kept.get(id(key))
        if found is not None:
            return found[1]
        if len(self._kept) >= self._capacity:
            for old in list(self._kept)[: self._capacity // 2]:
                del self._kept[old]
        value = self._make(key)
        self._kept[id(key)] = (key, value)  # the key is kept, so that its id cannot pass to another object
        return value
