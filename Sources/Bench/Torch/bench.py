"""Times PyTorch for `bench --against-torch`.

One request a line, `seconds name arguments…`; one line of microseconds back, a number for each run.
The other files beside this one hold a chapter's cases each: `CASES`, a dictionary from a request's name to a
function that takes its arguments and returns what is to be timed.
"""

import importlib
import os
import sys
import time
from pathlib import Path

os.environ["OMP_NUM_THREADS"] = sys.argv[1]

import torch
import torch.nn.functional as F
from torch import nn

torch.set_num_threads(int(sys.argv[1]))
torch.manual_seed(1)


def product(m, k, n, left, right):
    a = torch.rand(k, m).T if left else torch.rand(m, k)
    b = torch.rand(n, k).T if right else torch.rand(k, n)
    return lambda: a @ b


def step():
    model = nn.Sequential(
        nn.Linear(784, 128), nn.ReLU(), nn.Linear(128, 64), nn.ReLU(), nn.Linear(64, 10)
    )
    optimizer = torch.optim.Adam(model.parameters())
    pictures, labels = torch.rand(64, 784), torch.arange(64) % 10

    def run():
        optimizer.zero_grad()
        F.cross_entropy(model(pictures), labels).backward()
        optimizer.step()

    return run


def function(name):
    x, gain, bias = torch.rand(1000, 1000), torch.rand(1000), torch.rand(1000)
    return {
        "exp": lambda: torch.exp(x),
        "tanh": lambda: torch.tanh(x),
        "softmax": lambda: torch.softmax(x, -1),
        "layerNorm": lambda: F.layer_norm(x, (1000,), gain, bias),
        "log": lambda: torch.log(x),
        "sigmoid": lambda: torch.sigmoid(x),
        "erf": lambda: torch.erf(x),
        "sin": lambda: torch.sin(x),
        "sqrt": lambda: torch.sqrt(x),
        "add": lambda: x + x,
        "sum": lambda: x.sum(),
    }[name]


CASES = {"product": lambda *arguments: product(*map(int, arguments)), "step": step}
for path in sorted(Path(__file__).parent.glob("*.py")):
    if path.stem != "bench":
        CASES.update(importlib.import_module(path.stem).CASES)


def prepare(name, *arguments):
    return CASES[name](*arguments) if name in CASES else function(name)


def timings(run, seconds):
    run()
    end, runs = time.perf_counter() + seconds, []
    while not runs or time.perf_counter() < end:
        start = time.perf_counter()
        run()
        runs.append((time.perf_counter() - start) * 1e6)
    return runs


for line in sys.stdin:
    seconds, *request = line.split()
    print(*timings(prepare(*request), float(seconds)), flush=True)
