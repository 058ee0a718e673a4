"""The session on Spark."""

from __future__ import annotations

import os
import sys
from typing import Any

from ...errors import WorkspaceError

_ALWAYS = {
    "spark.ui.showConsoleProgress": "false",
    "spark.sql.execution.arrow.maxRecordsPerBatch": "100",
}
_HERE = {"spark.ui.enabled": "false", "spark.sql.shuffle.partitions": "8"}


def started(master: str) -> Any:
    """The session, started where there is none. WorkspaceError says what is missing.

    What a cluster's own settings say counts; here on this machine a shuffle is cut into few parts.
    """
    try:
        from pyspark.sql import SparkSession
    except ImportError as problem:
        raise WorkspaceError(
            f"--engine spark needs {problem.name}; run: pip install 'atodds[spark]', or leave the engine embedded: it "
            "finds the same"
        ) from problem
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master(master).appName("atodds")
    for name, value in (_ALWAYS | _HERE if master.startswith("local") else _ALWAYS).items():
        builder = builder.config(name, value)
    try:
        return builder.getOrCreate()
    except Exception as problem:
        told = " ".join(str(problem).split())
        raise WorkspaceError(
            f"Spark cannot be started on {master!r} (is there a Java 17?): {told}"
        ) from problem
