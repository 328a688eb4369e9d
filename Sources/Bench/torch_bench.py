"""Times PyTorch for `bench --against-torch`: one request a line, one line of microseconds back."""

import os
import sys
import time

os.environ["OMP_NUM_THREADS"] = sys.argv[1]

import torch
import torch.nn.functional as F

torch.set_num_threads(int(sys.argv[1]))
torch.manual_seed(1)


def noise(*shape):
    return torch.rand(shape) * 2 - 1


def product(m, k, n, left, right):
    a = noise(k, m).T if left else noise(m, k)
    b = noise(n, k).T if right else noise(k, n)
    return lambda: a @ b


def function(name):
    x, gain, bias = noise(1000, 1000), noise(1000), noise(1000)
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


def work(name, *arguments):
    return product(*map(int, arguments)) if name == "product" else function(name)


for line in sys.stdin:
    seconds, *request = line.split()
    run, runs = work(*request), []
    run()
    end = time.perf_counter() + float(seconds)
    while not runs or time.perf_counter() < end:
        start = time.perf_counter()
        run()
        runs.append((time.perf_counter() - start) * 1e6)
    print(*runs, flush=True)
