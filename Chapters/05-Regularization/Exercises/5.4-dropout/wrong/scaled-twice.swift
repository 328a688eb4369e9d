// diagnosis: the inverted form was scaled in training and at inference as well
switch (form, mask) {
case (.classic, let mask?): x * mask
case (.classic, nil), (.inverted, nil): x * (1 - rate)
case (.inverted, let mask?): x * mask / (1 - rate)
}
