"""What a kind of rule asks of the rules over it: parameters of its own model, and the names its messages may use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from string import Formatter
from typing import Any, Literal, Self, TypeVar

from pydantic import ValidationError

from ..errors import WorkspaceError
from ..model.base import Model
from .rule import Rule

F = TypeVar("F", bound=Callable[..., Any])
Scope = Literal["article", "story", "run"]
"""What a kind must see at once: one article, the articles of one story, or all of them."""


class Parameters(Model):
    """The arguments of a kind, each with a default or required; this one has none, and refuses all that is given.

    A kind with arguments derives its own model and names it in ``contract``. Fields are those of ``parameters`` in
    a rule's YAML; whatever else is given there is refused when the suite is loaded.
    """

    @classmethod
    def of(cls, rule: Rule) -> Self:
        """The rule's parameters, validated; WorkspaceError names the rule and the field."""
        try:
            return cls.model_validate(rule.parameters)
        except ValidationError as problem:
            told = "; ".join(
                f"{'.'.join(map(str, error['loc'])) or 'parameters'}: {error['msg']}"
                for error in problem.errors()
            )
            raise WorkspaceError(f"{rule.code}: parameters: {told}") from None


@dataclass(frozen=True)
class Contract:
    """What a kind has declared of itself."""

    fills: frozenset[str] = frozenset()
    """The names that its findings fill in a rule's message."""
    parameters: type[Parameters] = Parameters
    scope: Scope | None = None
    """None: what its room says (``atodds.rules.kinds.scope_of``)."""


def contract(
    *fills: str, parameters: type[Parameters] = Parameters, scope: Scope | None = None
) -> Callable[[F], F]:
    """Declare a kind: the names it fills in a message, the model of its parameters, and what it must see at once.

    ::

        class Near(Parameters):
            near_days: int = Field(default=45, ge=0)


        @contract("text", "date", parameters=Near)
        def weekday(rule: Rule, context: Context) -> Iterator[Finding]:
            near = Near.of(rule).near_days

    A kind that declares nothing has no parameters and fills nothing.
    """

    def declare(function: F) -> F:
        function.__dict__["contract"] = Contract(frozenset(fills), parameters, scope)
        return function

    return declare


def contract_of(function: Callable[..., Any]) -> Contract:
    """What a kind has declared."""
    declared = function.__dict__.get("contract", Contract())
    return declared if isinstance(declared, Contract) else Contract()


def declares(function: Callable[..., Any]) -> bool:
    """Whether a function is declared as a kind."""
    return isinstance(getattr(function, "contract", None), Contract)


def unfilled(message: str, fills: frozenset[str]) -> str | None:
    """What is wrong with a message of a kind that fills these names; None where all is well."""
    try:
        named = [name for _, name, _, _ in Formatter().parse(message) if name is not None]
    except ValueError as problem:
        return f"its braces do not pair ({problem}); write {{{{ and }}}} for braces that are printed"
    unknown = sorted(set(named) - fills)
    if not unknown:
        return None
    there = ", ".join(f"{{{name}}}" for name in sorted(fills)) or "none"
    return f"nothing fills {', '.join(f'{{{name}}}' for name in unknown)}; this kind fills {there}"
