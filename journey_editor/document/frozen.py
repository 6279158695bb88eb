"""Immutable values for records: tuples for lists, read-only mappings for dicts, all the way down."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

MAX_NESTING = 32
MAX_NUMBER = 1e100  # three of them multiplied are still finite, so no layout meets an infinity


def freeze(value: Any, levels: int = MAX_NESTING) -> Any:
    """The same JSON value with tuples for lists and read-only mappings for dicts.

    Raises ValueError when it is nested more than `levels` deep, or holds a number that is not finite or too large.
    """
    if isinstance(value, (Mapping, list, tuple)):
        if levels == 0:
            raise ValueError("nested too deeply")
        if isinstance(value, Mapping):
            return MappingProxyType({key: freeze(item, levels - 1) for key, item in value.items()})
        return tuple([freeze(item, levels - 1) for item in value])
    if isinstance(value, (int, float)) and not -MAX_NUMBER <= value <= MAX_NUMBER:
        raise ValueError("too large a number")
    return value


def thaw(value: Any) -> Any:
    """The inverse of `freeze`: plain dicts and lists, ready for json.dumps. Models become dicts without defaults."""
    if isinstance(value, FrozenModel):
        return value.to_json()
    if isinstance(value, Mapping):
        return {key: thaw(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [thaw(item) for item in value]
    return value


def empty_mapping() -> Mapping[str, Any]:
    return MappingProxyType({})


def _plain(value: Any) -> Any:
    return dict(value) if isinstance(value, MappingProxyType) else value


FrozenTextMap = Annotated[Mapping[str, str], BeforeValidator(_plain), AfterValidator(freeze)]
FrozenJsonMap = Annotated[Mapping[str, Any], BeforeValidator(_plain), AfterValidator(freeze)]
Number = Annotated[float, Field(ge=-MAX_NUMBER, le=MAX_NUMBER)]


class FrozenModel(BaseModel):
    """A value that cannot change and that keeps the fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="allow", allow_inf_nan=False, defer_build=True)

    __pydantic_extra__: dict[str, Annotated[Any, AfterValidator(freeze)]]

    def values(self) -> dict[str, Any]:
        """Every field, known and unknown, by name; the values are the frozen ones."""
        return {**self.__dict__, **(self.__pydantic_extra__ or {})}

    def to_json(self) -> dict[str, Any]:
        """The fields that differ from their default, as plain JSON values, in the order of their definition."""
        plain: dict[str, Any] = {}
        for name, field in type(self).model_fields.items():
            value = getattr(self, name)
            if field.is_required() or value != field.get_default(call_default_factory=True):
                plain[name] = thaw(value)
        for name, value in (self.__pydantic_extra__ or {}).items():
            plain[name] = thaw(value)
        return plain
