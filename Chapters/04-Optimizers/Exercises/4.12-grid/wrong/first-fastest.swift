// diagnosis: the first hyper-parameter changes fastest; it should be the last
var places: [[Double]] = [[]]
for line in lines(levels) {
  places = line.flatMap { value in places.map { $0 + [value] } }
}
return places.map(setting)
