"""Completion and documentation of names in a cell, asked of the toolchain's sourcekit-lsp.

The server speaks JSON-RPC over its standard input and output. It sees one file, the cell at hand
behind an import of the cells before, and finds modules where the compiler does.
"""

import json
import subprocess
import threading
from pathlib import Path

PATIENCE = 10  # seconds for an answer; a server that takes longer is given up


class LanguageServer:
    def __init__(self, folder, flags):
        self.folder, self.file = Path(folder), Path(folder) / "main.swift"
        settings = self.folder / ".sourcekit-lsp"
        settings.mkdir(exist_ok=True)
        (settings / "config.json").write_text(
            json.dumps({"fallbackBuildSystem": {"swiftCompilerFlags": [str(f) for f in flags]}}))
        self.process = subprocess.Popen(
            ["sourcekit-lsp"], cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, start_new_session=True)
        self.number, self.version = 0, 0
        self.ask("initialize", {"processId": None, "rootUri": self.folder.as_uri(),
                                "capabilities": {}})
        self.tell("initialized", {})

    def completions(self, text, line, column):
        """The names that could stand at a place, best first, as (text, label)."""
        answer = self.ask("textDocument/completion", self.place(text, line, column)) or []
        items = answer if isinstance(answer, list) else answer.get("items", [])
        return [(item.get("filterText") or item["label"], item["label"]) for item in items]

    def description(self, text, line, column):
        """What is known of the name at a place, as Markdown."""
        answer = self.ask("textDocument/hover", self.place(text, line, column)) or {}
        return answer.get("contents", {}).get("value", "")

    def stop(self):
        self.process.kill()
        self.process.wait()

    # The protocol

    def place(self, text, line, column):
        """Shows the server the present text and returns a position in it."""
        self.version += 1
        uri = self.file.as_uri()
        if self.version == 1:
            self.tell("textDocument/didOpen", {"textDocument": {
                "uri": uri, "languageId": "swift", "version": 1, "text": text}})
        else:
            self.tell("textDocument/didChange", {
                "textDocument": {"uri": uri, "version": self.version},
                "contentChanges": [{"text": text}]})
        return {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}}

    def ask(self, method, parameters):
        self.number += 1
        watchdog = threading.Timer(PATIENCE, self.process.kill)
        watchdog.start()
        try:
            self.send({"id": self.number, "method": method, "params": parameters})
            while True:
                message = self.receive()
                if "method" in message:
                    if "id" in message:  # the server asks us something: we have nothing to say
                        self.send({"id": message["id"], "result": None})
                elif message.get("id") == self.number:
                    return message.get("result")
        finally:
            watchdog.cancel()

    def tell(self, method, parameters):
        self.send({"method": method, "params": parameters})

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def receive(self):
        length = 0
        while True:
            header = self.process.stdout.readline()
            if not header:
                raise BrokenPipeError("the language server ended")
            if header == b"\r\n":
                return json.loads(self.process.stdout.read(length))
            name, _, value = header.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
