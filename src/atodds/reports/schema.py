"""The published JSON Schemas of the output, made of the models."""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import JsonSchemaMode

from ..model import Article, Model, Run
from ..settings import Settings

_MODELS: dict[str, type[Model]] = {"run": Run, "article": Article, "settings": Settings}


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of ``run``, ``article`` or ``settings``."""
    mode: JsonSchemaMode = "validation" if name == "settings" else "serialization"
    made = _MODELS[name].model_json_schema(mode=mode)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def schema_text(name: str) -> str:
    """The schema as indented JSON."""
    return json.dumps(schema(name), ensure_ascii=False, indent=2) + "\n"
