"""A Jupyter kernel for the Swift notebooks of this book.

A cell is compiled into a dynamic library of its own, which one long-lived process (Notebooks/Host)
loads and runs: variables keep their values from cell to cell, and nothing runs twice. Cell_5
re-exports Cell_4, which re-exports Cell_3, and so on, so a name declared again hides the earlier
one; -disable-access-control lets a cell use what earlier cells declared without writing `public`.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from ipykernel.kernelapp import IPKernelApp
from ipykernel.kernelbase import Kernel

from language_server import LanguageServer

HERE = Path(__file__).resolve().parent
ROOT = next(folder for folder in HERE.parents if (folder / "Package.swift").exists())
SCRATCH = ROOT / ".build-notebook"
BUILD = SCRATCH / "release"
IS_MAC = sys.platform == "darwin"
SUFFIX = "dylib" if IS_MAC else "so"
SHARED = ["-dynamiclib", "-undefined", "dynamic_lookup"] if IS_MAC else ["-shared"]
LONGEST_OUTPUT = 200_000  # characters a cell may print before the rest is left out

# After a trap the runtime prints addresses, which tell a reader nothing.
STACK_TRACE = re.compile(r"Current stack trace:|\d+ +\S+ +0x[0-9a-f]{16} ")

# A cell's last statement is shown unless it begins like one of these.
STATEMENT = re.compile(
    r"(let|var|func|struct|class|enum|protocol|extension|actor|import|for|while|if|guard|switch"
    r"|do|repeat|defer|throw|typealias|final|lazy|infix|prefix|postfix|operator)\b|[@#/})\].]"
    r"|[\w.\[\]]+ *[-+*/%&|^]?=[^=]")


class SwiftKernel(Kernel):
    implementation = "swift-book"
    implementation_version = "1"
    banner = "Swift, with the modules of the book"
    language_info = {"name": "swift", "mimetype": "text/x-swift", "file_extension": ".swift"}

    host = None      # the process that runs the cells
    server = None    # the language server, once it was needed
    folder = ""      # where the cells are compiled
    previous = ""    # the module of the last cell that ran
    cells = 0

    # Starting and stopping

    def start_host(self):
        """Builds the book and starts the process for the cells; returns an error, or None."""
        if shutil.which("swift") is None:
            return "There is no `swift` on the PATH: install the Swift toolchain first."
        error = self.build()
        if error:
            return error
        self.folder, self.previous = tempfile.mkdtemp(prefix="swift-cells-"), ""
        self.host = subprocess.Popen(
            [BUILD / "NotebookHost"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, start_new_session=True)
        self.call_host("-", BUILD / f"libBook.{SUFFIX}")
        return self.run_cell("Prelude", (HERE / "Prelude.swift").read_text())

    def build(self):
        """Builds the book once, telling how far it is; returns an error, or None."""
        process = subprocess.Popen(
            ["swift", "build", "-c", "release", "--scratch-path", SCRATCH], cwd=ROOT,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        lines, told = [], False
        for line in process.stdout:
            lines.append(line)
            if re.match(r"\[\d+/\d+\]", line):
                self.write(f"\rbuilding the book: {line.split(']')[0]}]")
                told = True
        if told:
            self.send_response(self.iopub_socket, "clear_output", {"wait": False})
        if process.wait() == 0:
            return None
        errors = [line for line in lines if "error:" in line] or lines[-20:]
        return "The book does not build:\n" + "".join(errors)

    def stop_host(self):
        if self.host:
            self.host.kill()
            self.host.wait()
            shutil.rmtree(self.folder, ignore_errors=True)
        if self.server:
            self.server.stop()
        self.host = self.server = None

    def do_shutdown(self, restart):
        self.stop_host()
        return {"status": "ok", "restart": restart}

    # Running cells

    def do_execute(self, code, silent, store_history=True, user_expressions=None,
                   allow_stdin=False, **_):
        error = None
        if code.strip():
            try:
                error = self.start_host() if self.host is None else None
                error = error or self.execute(code)
            except KeyboardInterrupt:
                error = "interrupted"
        reply = {"execution_count": self.execution_count, "payload": [], "user_expressions": {}}
        if error is None:
            return {"status": "ok", **reply}
        lines = error.rstrip().split("\n")
        content = {"ename": "error", "evalue": lines[0], "traceback": lines}
        if not silent:
            self.send_response(self.iopub_socket, "error", content)
        return {"status": "error", **content, **reply}

    def execute(self, code):
        """Runs a cell, showing the value of its last expression; returns an error, or None."""
        self.cells += 1
        name = f"Cell_{self.cells}"
        shown = show_last_expression(code)
        error = self.compile(name, shown)
        if error and shown != code:
            error = self.compile(name, code)
        return error or self.call(name)

    def run_cell(self, name, code):
        return self.compile(name, code) or self.call(name)

    def compile(self, name, code):
        """Compiles a cell into a library; returns the compiler's words, or None."""
        code = re.sub(r"^(?=(@\w+ )?import )", "@_exported ", code, flags=re.M)
        before = f"@_exported import {self.previous}\n" if self.previous else ""
        source = Path(self.folder) / name / "main.swift"
        source.parent.mkdir(exist_ok=True)
        location = f'#sourceLocation(file: "cell {self.execution_count}", line: 1)\n'
        source.write_text(before + location + code + "\n")
        frontend = ["-disable-access-control", "-enable-private-imports",
                    "-entry-point-function-name", name]
        command = [
            "swiftc", source, "-emit-executable", "-o", f"{self.folder}/{name}.{SUFFIX}",
            "-module-name", name, "-emit-module",
            "-emit-module-path", f"{self.folder}/{name}.swiftmodule",
            "-I", self.folder, "-I", BUILD / "Modules", "-swift-version", "5", "-enable-testing",
            "-wmo", "-O", "-assert-config", "Debug", "-suppress-warnings",
            "-diagnostic-style", "llvm",
            *[word for flag in frontend for word in ("-Xfrontend", flag)],
            *[word for flag in SHARED for word in ("-Xclang-linker", flag)]]
        result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        return result.stdout if result.returncode else None

    def call(self, name):
        """Runs a compiled cell; returns an error, or None."""
        library = Path(self.folder) / f"{name}.{SUFFIX}"
        if b"swift_task_asyncMainDrainQueue" in library.read_bytes():
            return "a cell cannot `await` outside of a function"
        status = self.call_host(name, library)
        if status is None:
            self.stop_host()
            return "the process ended: all variables are gone; run the cells again from the top"
        if status == 1:
            return "the cell could not be loaded"
        # A cell that was stopped half-way has declared its variables all the same; but those that
        # it had not come to yet would be garbage, so later cells do not see them.
        if status == 0:
            self.previous = name
            return None
        if status == signal.SIGINT:
            return "interrupted; earlier cells keep their variables"
        return f"the cell stopped ({signal.Signals(status).name}); earlier cells keep their variables"

    def call_host(self, symbol, library):
        """Has the host run a cell and passes its output on; returns its status, None if it died."""
        try:
            self.host.stdin.write(f"{symbol} {library}\n".encode())
            self.host.stdin.flush()
        except BrokenPipeError:
            return None
        output = Output(self.write)
        while True:
            try:
                line = self.host.stdout.readline().decode(errors="replace")
            except KeyboardInterrupt:
                self.host.send_signal(signal.SIGINT)
                continue
            text, end, status = line.partition("\4")
            text, _, figure = text.partition("\1")  # a figure is \1 type \2 data, \3 for line ends
            if not STACK_TRACE.match(text):
                output.add(text)
            if figure or end or not line:
                output.flush()
            if figure:
                kind, _, data = figure.rstrip("\n").partition("\2")
                self.show(kind, data.replace("\3", "\n"))
            if end or not line:
                return int(status) if end else None

    # Completing and explaining names

    def do_complete(self, code, cursor_pos):
        start = cursor_pos - len(re.search(r"\w*$", code[:cursor_pos]).group())
        names = self.ask_server("completions", code, cursor_pos) or []
        begun = code[start:cursor_pos].lower()
        matches = [text for text, _ in names if text.lower().startswith(begun)]
        return {"status": "ok", "matches": list(dict.fromkeys(matches)), "metadata": {},
                "cursor_start": start, "cursor_end": cursor_pos}

    def do_inspect(self, code, cursor_pos, detail_level=0, omit_sections=()):
        text = self.ask_server("description", code, cursor_pos)
        data = {"text/markdown": text, "text/plain": text} if text else {}
        return {"status": "ok", "found": bool(text), "data": data, "metadata": {}}

    def ask_server(self, question, code, cursor):
        """The language server's answer about a place in a cell; None if there is none to be had."""
        if self.host is None or shutil.which("sourcekit-lsp") is None:
            return None
        before = f"import {self.previous}\n"
        line, column = code[:cursor].count("\n") + 1, cursor - code.rfind("\n", 0, cursor) - 1
        try:
            if self.server is None:
                flags = ["-I", self.folder, "-I", BUILD / "Modules", "-swift-version", "5",
                         "-Xfrontend", "-disable-access-control"]
                self.server = LanguageServer(self.folder, flags)
            return getattr(self.server, question)(before + code, line, column)
        except (OSError, ValueError):
            self.server = None  # a server that died is started anew by the next question
            return None

    # Showing

    def write(self, text):
        self.send_response(self.iopub_socket, "stream", {"name": "stdout", "text": text})

    def show(self, kind, data):
        content = {"data": {kind: data, "text/plain": "figure"}, "metadata": {}}
        self.send_response(self.iopub_socket, "display_data", content)


class Output:
    """What a cell prints, passed on a few times a second, and cut where it would choke a browser."""

    def __init__(self, write):
        self.write, self.lines, self.length, self.last = write, [], 0, 0.0

    def add(self, text):
        if not text or self.length > LONGEST_OUTPUT:
            return
        self.length += len(text)
        self.lines.append(text if self.length <= LONGEST_OUTPUT else "… (the rest is left out)\n")
        if time.monotonic() - self.last > 0.1:
            self.flush()

    def flush(self):
        if self.lines:
            self.write("".join(self.lines))
        self.lines, self.last = [], time.monotonic()


def show_last_expression(code):
    """Puts `display(…)` around the last statement where that looks like an expression."""
    lines = code.rstrip().split("\n")
    starts = [i for i, line in enumerate(lines)
              if line and not line[0].isspace() and line[0] not in "})]./"]
    if not starts or STATEMENT.match(lines[starts[-1]]):
        return code
    start = starts[-1]
    return "\n".join([*lines[:start], "display(" + lines[start], *lines[start + 1:]]) + "\n)"


if __name__ == "__main__":
    os.environ.setdefault("SWIFT_BACKTRACE", "enable=no")
    IPKernelApp.launch_instance(kernel_class=SwiftKernel)
