"""One picture through ResNet-18, VGG16 and MobileNet V2, with random weights."""

import torch
from torch import nn


def brick(inputs, outputs, kernel, stride=1, groups=1, activation=nn.ReLU):
    parts = [
        nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, groups=groups, bias=False),
        nn.BatchNorm2d(outputs),
    ]
    return nn.Sequential(*parts, *([activation()] if activation else []))


class Residual(nn.Module):
    def __init__(self, main, shortcut=None, last=None):
        super().__init__()
        self.main, self.shortcut, self.last = main, shortcut, last

    def forward(self, x):
        y = self.main(x) + (self.shortcut(x) if self.shortcut else x)
        return self.last(y) if self.last else y


def resnet18():
    parts, inputs = [brick(3, 64, 7, 2), nn.MaxPool2d(3, 2, 1)], 64
    for outputs in (64, 128, 256, 512):
        for position in range(2):
            stride = 2 if position == 0 and outputs > 64 else 1
            main = nn.Sequential(
                brick(inputs, outputs, 3, stride), brick(outputs, outputs, 3, activation=None)
            )
            shortcut = brick(inputs, outputs, 1, stride, activation=None) if stride > 1 else None
            parts.append(Residual(main, shortcut, nn.ReLU()))
            inputs = outputs
    return nn.Sequential(*parts, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(512, 1000))


def vgg16():
    parts, inputs = [], 3
    for count, outputs in zip((2, 2, 3, 3, 3), (64, 128, 256, 512, 512)):
        for _ in range(count):
            parts += [nn.Conv2d(inputs, outputs, 3, padding=1), nn.ReLU()]
            inputs = outputs
        parts.append(nn.MaxPool2d(2))
    dense = [nn.Flatten(), nn.Linear(25088, 4096), nn.ReLU(), nn.Linear(4096, 4096), nn.ReLU()]
    return nn.Sequential(*parts, *dense, nn.Linear(4096, 1000))


def mobilenetv2():
    parts, inputs = [brick(3, 32, 3, 2, activation=nn.ReLU6)], 32
    stages = [
        (1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2),
        (6, 96, 3, 1), (6, 160, 3, 2), (6, 320, 1, 1),
    ]
    for expansion, outputs, count, first in stages:
        for position in range(count):
            stride, inside = first if position == 0 else 1, inputs * expansion
            main = [] if expansion == 1 else [brick(inputs, inside, 1, activation=nn.ReLU6)]
            main += [
                brick(inside, inside, 3, stride, inside, nn.ReLU6),
                brick(inside, outputs, 1, activation=None),
            ]
            block = nn.Sequential(*main)
            parts.append(Residual(block) if stride == 1 and inputs == outputs else block)
            inputs = outputs
    head = [nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(1280, 1000)]
    return nn.Sequential(*parts, brick(320, 1280, 1, activation=nn.ReLU6), *head)


def forward(name):
    network = {"resnet18": resnet18, "vgg16": vgg16, "mobilenetv2": mobilenetv2}[name]().eval()
    image = torch.rand(1, 3, 224, 224)

    def run():
        with torch.no_grad():
            network(image)

    return run


CASES = {"forward": forward}
