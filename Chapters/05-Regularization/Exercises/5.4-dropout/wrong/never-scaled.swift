// diagnosis: nothing makes up for what was cleared: inference gives more than training
switch (form, mask) {
case (_, let mask?): x * mask
case (_, nil): x
}
