"""The published JSON Schemas of the output, made of the models."""

from __future__ import annotations

import json
from typing import Any

from ..model import Article, Model, Run

_MODELS: dict[str, type[Model]] = {"run": Run, "article": Article}


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of ``run`` or ``article``."""
    made = _MODELS[name].model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def schema_text(name: str) -> str:
    """The schema as indented JSON."""
    return json.dumps(schema(name), ensure_ascii=False, indent=2) + "\n"
