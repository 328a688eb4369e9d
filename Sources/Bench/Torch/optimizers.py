"""Chapter 04: one step of each optimizer over a million parameters, with PyTorch's default settings.

PyTorch has no Lion; its rule is written with tensors, in place wherever it can be.
"""

import torch
from torch import optim


class Lion(optim.Optimizer):
    def __init__(self, parameters):
        super().__init__(parameters, dict(lr=1e-4, betas=(0.9, 0.99)))

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            (a, b), rate = group["betas"], group["lr"]
            for parameter in group["params"]:
                state = self.state[parameter]
                if not state:
                    state["mean"] = torch.zeros_like(parameter)
                mean = state["mean"]
                parameter.add_((mean * a).add_(parameter.grad, alpha=1 - a).sign_(), alpha=-rate)
                mean.lerp_(parameter.grad, 1 - b)


OPTIMIZERS = {
    "SGD": lambda p: optim.SGD(p, lr=1e-3),
    "Momentum": lambda p: optim.SGD(p, lr=1e-3, momentum=0.9),
    "Nesterov": lambda p: optim.SGD(p, lr=1e-3, momentum=0.9, nesterov=True),
    "Adagrad": optim.Adagrad,
    "Adadelta": optim.Adadelta,
    "RMSprop": optim.RMSprop,
    "Adam": optim.Adam,
    "AMSGrad": lambda p: optim.Adam(p, amsgrad=True),
    "AdamW": optim.AdamW,
    "NAdam": optim.NAdam,
    "Lion": Lion,
    # Beside the default: the ways PyTorch offers to be asked for.
    "SGD-fused": lambda p: optim.SGD(p, lr=1e-3, fused=True),
    "Adagrad-fused": lambda p: optim.Adagrad(p, fused=True),
    "Adam-fused": lambda p: optim.Adam(p, fused=True),
    "Adam-foreach": lambda p: optim.Adam(p, foreach=True),
}


def optimizer(name):
    parameters = [torch.rand(100, 1000, requires_grad=True) for _ in range(10)]
    for parameter in parameters:
        parameter.grad = torch.full_like(parameter, 0.5)
    return OPTIMIZERS[name](parameters).step


CASES = {"optimizer": optimizer}
