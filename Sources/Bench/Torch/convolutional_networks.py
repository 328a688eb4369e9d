"""The layers of chapter 06, forwards and backwards."""

import torch
import torch.nn.functional as F
from torch import nn


class BasicBlock(nn.Module):
    def __init__(self):
        super().__init__()
        self.convolutions = nn.ModuleList(nn.Conv2d(64, 64, 3, padding=1, bias=False) for _ in range(2))
        self.norms = nn.ModuleList(nn.BatchNorm2d(64) for _ in range(2))

    def forward(self, x):
        y = F.relu(self.norms[0](self.convolutions[0](x)))
        return F.relu(self.norms[1](self.convolutions[1](y)) + x)


LAYERS = {
    "conv3x3": lambda: nn.Conv2d(64, 64, 3, padding=1, bias=False),
    "strided3x3": lambda: nn.Conv2d(64, 128, 3, stride=2, padding=1, bias=False),
    "pointwise": lambda: nn.Conv2d(64, 64, 1, bias=False),
    "depthwise": lambda: nn.Conv2d(64, 64, 3, padding=1, groups=64, bias=False),
    "maxPool": lambda: nn.MaxPool2d(2),
    "maxPool3": lambda: nn.MaxPool2d(3, 2, 1),
    "averagePool": lambda: nn.AvgPool2d(2),
    "batchNorm": lambda: nn.BatchNorm2d(64),
    "basicBlock": BasicBlock,
}


def on_maps(name):
    layer = LAYERS[name]()
    x = torch.rand(32, 64, 28, 28, requires_grad=True)
    upstream = torch.rand_like(layer(x))

    def run():
        x.grad = None
        layer.zero_grad()
        layer(x).backward(upstream)

    return run


def le_net():
    model = nn.Sequential(
        nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
        nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10),
    )
    optimizer = torch.optim.Adam(model.parameters())
    pictures, labels = torch.rand(64, 1, 28, 28), torch.arange(64) % 10

    def run():
        optimizer.zero_grad()
        F.cross_entropy(model(pictures), labels).backward()
        optimizer.step()

    return run


CASES = {"convolution": on_maps, "leNet": le_net}
