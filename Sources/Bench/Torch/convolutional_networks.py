"""The layers of chapter 06, forwards and backwards."""

import torch
import torch.nn.functional as F
from torch import nn


def convolution(name):
    layer = {
        "conv3x3": lambda: nn.Conv2d(64, 64, 3, padding=1, bias=False),
        "strided3x3": lambda: nn.Conv2d(64, 128, 3, stride=2, padding=1, bias=False),
        "pointwise": lambda: nn.Conv2d(64, 64, 1, bias=False),
        "depthwise": lambda: nn.Conv2d(64, 64, 3, padding=1, groups=64, bias=False),
    }[name]()
    return step(layer, torch.rand(32, 64, 28, 28, requires_grad=True))


def step(layer, x):
    upstream = torch.rand_like(layer(x))

    def run():
        x.grad = None
        layer.zero_grad()
        layer(x).backward(upstream)

    return run


CASES = {"convolution": convolution}
