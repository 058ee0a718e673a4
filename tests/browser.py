"""A headless Chromium, spoken to over its debugging pipe; no driver and no further package is needed."""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Any

FOUND = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
_FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--mute-audio",
    "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-extensions",
    "--remote-debugging-pipe",
)  # fmt: skip

AXE = Path(__file__).parent / "vendor" / "axe-core" / "axe.min.js"
"""axe-core 4.14.1, as its package has it."""
_VIOLATIONS = """axe.run(document, {resultTypes: ['violations']}).then(told => told.violations.flatMap(one =>
 one.nodes.map(node => one.id + ': ' + node.html.slice(0, 160) + ' ' + (node.failureSummary || '').slice(0, 200))))"""

_LAUNCH = """import os, sys
read, write = (os.dup(int(one)) for one in sys.argv[1:3])
os.dup2(read, 3), os.dup2(write, 4)
os.set_inheritable(3, True), os.set_inheritable(4, True)
os.execv(sys.argv[3], sys.argv[3:])"""
"""Chromium reads what it is told from descriptor 3 and answers on 4."""


class Browser:
    """One page; what it logs and asks for from outside is kept in ``problems``."""

    def __init__(self) -> None:
        assert FOUND is not None
        to_read, self._out = os.pipe()
        self._in, to_write = os.pipe()
        self._folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        command = [sys.executable, "-c", _LAUNCH, str(to_read), str(to_write), FOUND, *_FLAGS]
        command.append(f"--user-data-dir={self._folder.name}")
        self._process = subprocess.Popen(
            command, pass_fds=(to_read, to_write), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        os.close(to_read)
        os.close(to_write)
        self._buffer = b""
        self._number = 0
        self._session: str | None = None
        self._events: list[dict[str, Any]] = []
        self.problems: list[str] = []
        target = self._send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self._send(f"{domain}.enable")

    def __enter__(self) -> Browser:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.terminate()
        self._process.wait(timeout=60)
        os.close(self._in)
        os.close(self._out)
        self._folder.cleanup()

    def open(self, path: Path, hash_: str = "") -> None:
        """Open a file and wait until it is there."""
        self._events.clear()
        self._send("Page.navigate", url=path.resolve().as_uri() + hash_)
        while not any(event["method"] == "Page.loadEventFired" for event in self._events):
            self._take(self._receive())

    def run(self, script: str) -> Any:
        """The value of an expression in the page."""
        told = self._send(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True, userGesture=True
        )
        assert "exceptionDetails" not in told, told
        return told["result"].get("value")

    def narrow(self, width: int) -> None:
        """Set the width of the window."""
        self._send(
            "Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False
        )
        self.settled(f"innerWidth === {width}")

    def settled(self, condition: str, seconds: float = 10.0) -> bool:
        """Wait until a condition holds in the page, for at most so many seconds; whether it does."""
        until = time.monotonic() + seconds
        while not (held := bool(self.run(condition))) and time.monotonic() < until:
            time.sleep(0.1)
        return held

    def media(self, **features: str) -> None:
        """Set what the page may ask of its medium: ``scheme="dark"``."""
        told = [{"name": "prefers-color-scheme", "value": features["scheme"]}]
        self._send("Emulation.setEmulatedMedia", features=told)

    def picture(self, path: Path, *, height: int | None = None) -> None:
        """Write a picture of the page, whole or from its top to a height."""
        size = self._send("Page.getLayoutMetrics")["cssContentSize"]
        tall = height or min(int(size["height"]), 16000)
        width = int(self.run("innerWidth"))
        for high in (
            tall,
            900,
        ):  # what is far below the window is not drawn, so that it is as high as the picture
            self._send(
                "Emulation.setDeviceMetricsOverride",
                width=width,
                height=high,
                deviceScaleFactor=1,
                mobile=False,
            )
            if high == tall:
                told = self._send("Page.captureScreenshot", format="png")
                path.write_bytes(base64.b64decode(told["data"]))

    def view(self, path: Path) -> None:
        """Write a picture of what the window shows."""
        path.write_bytes(base64.b64decode(self._send("Page.captureScreenshot", format="png")["data"]))

    def violations(self) -> list[str]:
        """What axe finds wrong with the page for people who do not see it, or do not see it well."""
        self.run(AXE.read_text(encoding="utf-8") + "; typeof axe")
        return list(self.run(_VIOLATIONS))

    def pages(self) -> int:
        """How many sheets of paper the page prints on."""
        data = base64.b64decode(
            self._send("Page.printToPDF", preferCSSPageSize=False, paperWidth=8.27, paperHeight=11.69)["data"]
        )
        return len(re.findall(rb"/Type\s*/Page[^s]", data))

    def _send(self, method: str, **parameters: Any) -> dict[str, Any]:
        self._number += 1
        told: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            told["sessionId"] = self._session
        os.write(self._out, json.dumps(told).encode() + b"\0")
        while True:
            answer = self._receive()
            if answer.get("id") == self._number:
                assert "error" not in answer, (method, answer["error"])
                result: dict[str, Any] = answer["result"]
                return result
            self._take(answer)

    def _receive(self) -> dict[str, Any]:
        while b"\0" not in self._buffer:
            read = os.read(self._in, 1 << 16)
            assert read, "the browser has gone"
            self._buffer += read
        message, _, self._buffer = self._buffer.partition(b"\0")
        made: dict[str, Any] = json.loads(message)
        return made

    def _take(self, event: dict[str, Any]) -> None:
        if "method" not in event:
            return
        self._events.append(event)
        told = event.get("params", {})
        if event["method"] == "Runtime.exceptionThrown":
            self.problems.append(str(told["exceptionDetails"]))
        elif event["method"] == "Runtime.consoleAPICalled" and told["type"] in ("error", "warning", "assert"):
            self.problems.append(str(told["args"]))
        elif event["method"] == "Log.entryAdded" and told["entry"]["level"] in ("error", "warning"):
            self.problems.append(str(told["entry"]["text"]))
        elif event["method"] == "Network.requestWillBeSent":
            address = told["request"]["url"]
            if not address.startswith(("file:", "data:", "blob:", "about:")):
                self.problems.append(f"asked for {address}")
