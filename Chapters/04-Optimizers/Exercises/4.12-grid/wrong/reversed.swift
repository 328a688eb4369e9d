// diagnosis: the settings come in reverse order
var places: [[Double]] = [[]]
for line in lines(levels) {
  places = places.flatMap { place in line.map { place + [$0] } }
}
return places.reversed().map(setting)
