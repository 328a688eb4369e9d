"""The losses of chapter 03, forwards and backwards, over 1024 rows of 1000."""

import math

import torch
import torch.nn.functional as F


def focal(logits, answers, gamma=2.0, alpha=0.25):
    """As torchvision.ops.sigmoid_focal_loss, with the mean."""
    p = torch.sigmoid(logits)
    surprise = F.binary_cross_entropy_with_logits(logits, answers, reduction="none")
    p_true = p * answers + (1 - p) * (1 - answers)
    weight = alpha * answers + (1 - alpha) * (1 - answers)
    return (weight * surprise * (1 - p_true) ** gamma).mean()


def focal_of_many(logits, labels, gamma=2.0):
    log_p = F.log_softmax(logits, 1).gather(1, labels[:, None])
    return -((1 - log_p.exp()) ** gamma * log_p).mean()


def log_cosh(e):
    return (e + F.softplus(-2 * e) - math.log(2)).mean()


def contrastive(a, b, same, margin=30.0):
    distance = (a - b).norm(dim=1)
    return (same * distance**2 + (1 - same) * F.relu(margin - distance) ** 2).mean() / 2


def loss(name):
    rows, width = 1024, 1000
    x = 4 * torch.rand(rows, width) - 2
    target = torch.sin(7 * x)
    third = torch.cos(5 * x)
    answers = (target > 0).float()
    signs = 2 * answers - 1
    distributions = torch.softmax(target, 1)
    labels = torch.arange(rows) * 37 % width
    weights = 0.5 + torch.rand(width)
    same = (torch.rand(rows) > 0.5).float()
    if "probabilities" in name:
        x = 0.05 + 0.9 * torch.rand(rows, width)
    inputs = [x.requires_grad_(), target.requires_grad_(), third.requires_grad_()]
    y = target.detach()
    one, several = {
        "squared_error": lambda x: F.mse_loss(x, y),
        "absolute_error": lambda x: F.l1_loss(x, y),
        "quantile": lambda x: torch.maximum(0.1 * (x - y), -0.9 * (x - y)).mean(),
        "Huber": lambda x: F.huber_loss(x, y),
        "pseudo-Huber": lambda x: (torch.sqrt(1 + (x - y) ** 2) - 1).mean(),
        "log-cosh": lambda x: log_cosh(x - y),
        "binary_cross-entropy": lambda x: F.binary_cross_entropy_with_logits(x, answers),
        "focal,_yes_or_no": lambda x: focal(x, answers),
        "hinge": lambda x: F.relu(1 - signs * x).mean(),
        "squared_hinge": lambda x: (F.relu(1 - signs * x) ** 2).mean(),
        "cross-entropy": lambda x: F.cross_entropy(x, labels),
        "cross-entropy,_soft": lambda x: F.cross_entropy(x, distributions),
        "cross-entropy,_smoothed": lambda x: F.cross_entropy(
            x, labels, weight=weights, label_smoothing=0.1
        ),
        "KL_divergence": lambda x: F.kl_div(
            F.log_softmax(x, 1), distributions, reduction="batchmean"
        ),
        "focal,_one_of_many": lambda x: focal_of_many(x, labels),
        "multi-class_hinge": lambda x: F.multi_margin_loss(x, labels),
        "GAN_generator": lambda x: F.softplus(-x).mean(),
        "least-squares_generator": lambda x: 0.5 * ((x - 1) ** 2).mean(),
        "binary,_probabilities": lambda x: F.binary_cross_entropy(x, answers),
        "categorical,_probabilities": lambda x: F.nll_loss(x.log(), labels),
    }, {
        "contrastive": lambda a, b: contrastive(a, b, same),
        "cosine": lambda a, b: F.cosine_embedding_loss(a, b, 2 * same - 1),
        "Gaussian_KL_divergence": lambda m, v: 0.5 * (m**2 + v.exp() - 1 - v).sum(1).mean(),
        "GAN_discriminator": lambda r, f: F.softplus(-r).mean() + F.softplus(f).mean(),
        "triplet": lambda a, p, n: F.triplet_margin_loss(a, p, n, margin=9),
    }
    function = one.get(name) or several[name]
    leaves = [leaf.detach().requires_grad_() for leaf in inputs[: function.__code__.co_argcount]]

    def run():
        for leaf in leaves:
            leaf.grad = None
        function(*leaves).backward()

    return run


CASES = {"loss": loss}
