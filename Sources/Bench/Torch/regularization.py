"""PyTorch's side of chapter 05: normalizations, forwards and backwards in training."""

import torch
from torch import nn


LAYERS = {
    "batch": lambda shape: nn.BatchNorm1d(shape[1]) if len(shape) == 2 else nn.BatchNorm2d(shape[1]),
    "layer": lambda shape: nn.LayerNorm(shape[-1]),
    "RMS": lambda shape: nn.RMSNorm(shape[-1], eps=1e-5),
    "group": lambda shape: nn.GroupNorm(4, shape[1]),
    "instance": lambda shape: nn.InstanceNorm2d(shape[1], affine=True),
}


def normalization(name, *extents):
    shape = tuple(map(int, extents))
    layer = LAYERS[name](shape)
    x, upstream = torch.rand(shape, requires_grad=True), torch.rand(shape)

    def run():
        x.grad = None
        layer.zero_grad()
        layer(x).backward(upstream)

    return run


CASES = {"normalization": normalization}
