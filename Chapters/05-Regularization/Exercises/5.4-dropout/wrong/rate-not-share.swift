// diagnosis: scaled by the rate, not by the share that was kept, 1 − rate
switch (form, mask) {
case (.classic, let mask?): x * mask
case (.classic, nil): x * rate
case (.inverted, let mask?): x * mask / rate
case (.inverted, nil): x
}
