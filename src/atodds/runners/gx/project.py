"""A project of Great Expectations on disk: tables, suites, a checkpoint and its results, for its users to open."""

from __future__ import annotations

import json
import re
import tempfile
import uuid
import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import great_expectations as gx

from ...writing import write_together
from .checkpoint import RUN
from .stock import StockSuite, named

if TYPE_CHECKING:
    import pandas as pd  # type: ignore[import-untyped]

FOLDER = "gx"
"""What Great Expectations looks for in the folder of a project."""
_UUID = re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b")
_LOADED = re.compile(r'("ge_load_time": )"[^"]*"')
_TEXTS = {".json", ".yml", ".csv", ".css", ""}

_README = """# A project of Great Expectations

Made anew by each `atodds check --runner gx`; suites of your own belong in `checks/gx/` of the workspace.

    import great_expectations as gx        # from the folder in which the check was run

    context = gx.get_context(mode="file", project_root_dir="{parent}")
    context.checkpoints.get("atodds").run()

`data/facts.csv` and `data/sources.csv` are the assets of the data source `atodds`.
"""


def write(suites: Sequence[StockSuite], frames: Mapping[str, pd.DataFrame], folder: Path) -> None:
    """Write the project into ``folder`` (its ``gx/``), the same bytes for the same run; AtoddsError where that fails."""
    if not folder.is_dir():
        folder.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix=".gx-", dir=folder) as made, warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of conditions in their older form
        root = Path(made) / FOLDER
        _build(Path(made), root, suites, frames)
        texts = {
            path.relative_to(root): path.read_text(encoding="utf-8")
            for path in sorted(root.rglob("*"))
            if path.is_file() and path.suffix in _TEXTS and path.name != "data_docs_custom_styles.css"
        }
        target = folder / FOLDER
        fixed = _fixed(texts, str(root), target.as_posix())
    fixed[Path("README.md")] = _README.format(parent=folder.as_posix())
    write_together({target / path: text for path, text in fixed.items()})


def _build(
    parent: Path, root: Path, suites: Sequence[StockSuite], frames: Mapping[str, pd.DataFrame]
) -> None:
    context: Any = gx.get_context(mode="file", project_root_dir=parent)
    context.variables.progress_bars = {"globally": False}
    data = root / "data"
    data.mkdir()
    source = context.data_sources.add_pandas_filesystem("atodds", base_directory=data)
    definitions = {}
    for table, frame in frames.items():
        frame.to_csv(data / f"{table}.csv", index=False, lineterminator="\n")
        asset = source.add_csv_asset(table)
        definitions[table] = asset.add_batch_definition_path("all", path=f"{table}.csv")
    checkpoint = gx.Checkpoint(
        name="atodds",
        validation_definitions=[
            context.validation_definitions.add(
                gx.ValidationDefinition(
                    name=suite.name, data=definitions[suite.table], suite=context.suites.add(named(suite))
                )
            )
            for suite in suites
        ],
        result_format="COMPLETE",
    )
    context.checkpoints.add(checkpoint).run(run_id=RUN)


def _fixed(texts: Mapping[Path, str], root: str, target: str) -> dict[Path, str]:
    """The files with random ids numbered, the time of loading left out, and the place where they will be.

    Great Expectations takes the folder of the tables relative to where it is called, or absolute.
    """
    numbers: dict[str, str] = {}

    def number(found: re.Match[str]) -> str:
        return numbers.setdefault(found[0], str(uuid.uuid5(uuid.NAMESPACE_URL, f"atodds:{len(numbers)}")))

    fixed = {}
    for path, text in texts.items():
        plain = text.replace(json.dumps(root)[1:-1], target).replace(root, target)
        fixed[path] = _UUID.sub(number, _LOADED.sub(r'\1"19700101T000000.000000Z"', plain))
    return fixed
