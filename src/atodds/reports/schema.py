"""The published JSON Schemas of the output, made of the models."""

from __future__ import annotations

import ast
import inspect
import json
from collections.abc import Iterator
from itertools import pairwise
from textwrap import dedent
from typing import Any

from pydantic.json_schema import JsonSchemaMode

from ..model import Article, Model, Run
from ..workspace.settings import Settings

_MODELS: dict[str, type[Model]] = {"run": Run, "article": Article, "settings": Settings}
NAMES = tuple(_MODELS)
"""What has a schema."""


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of ``run``, ``article`` or ``settings``."""
    mode: JsonSchemaMode = "validation" if name == "settings" else "serialization"
    made = _MODELS[name].model_json_schema(mode=mode)
    models = {model.__name__: model for model in _below(Model)}
    for key, part in ((_MODELS[name].__name__, made), *made.get("$defs", {}).items()):
        for field, told in _field_docs(models[key]).items() if key in models else ():
            if field in part.get("properties", {}):
                part["properties"][field]["description"] = told
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def _below(model: type[Model]) -> Iterator[type[Model]]:
    for kind in model.__subclasses__():
        yield kind
        yield from _below(kind)


def _field_docs(model: type[Model]) -> dict[str, str]:
    """What the strings below the fields of a model, and of those it derives from, say of them."""
    told: dict[str, str] = {}
    for kind in reversed(model.__mro__):
        if not issubclass(kind, Model):
            continue
        (declared,) = ast.parse(dedent(inspect.getsource(kind))).body
        body = declared.body if isinstance(declared, ast.ClassDef) else []
        for field, after in pairwise(body):
            match field, after:
                case (
                    ast.AnnAssign(target=ast.Name(id=name)),
                    ast.Expr(value=ast.Constant(value=str(text))),
                ):
                    told[name] = inspect.cleandoc(text)
    return told


def schema_text(name: str) -> str:
    """The schema as indented JSON."""
    return json.dumps(schema(name), ensure_ascii=False, indent=2) + "\n"
