// diagnosis: the inverted form multiplied by 1 − rate; what is kept must become larger
switch (form, mask) {
case (.classic, let mask?): x * mask
case (.classic, nil): x * (1 - rate)
case (.inverted, let mask?): x * mask * (1 - rate)
case (.inverted, nil): x
}
