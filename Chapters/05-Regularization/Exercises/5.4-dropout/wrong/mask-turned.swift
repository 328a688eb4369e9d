// diagnosis: the mask was taken for what is cleared; 1 means kept
switch (form, mask) {
case (.classic, let mask?): x * (1 - mask)
case (.classic, nil): x * (1 - rate)
case (.inverted, let mask?): x * (1 - mask) / (1 - rate)
case (.inverted, nil): x
}
