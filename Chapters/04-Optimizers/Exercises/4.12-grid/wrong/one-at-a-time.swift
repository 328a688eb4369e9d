// diagnosis: one hyper-parameter varies at a time while the others stay at their first value
let lines = lines(levels)
let first = lines.map { $0[0] }
return lines.indices.flatMap { axis in
  lines[axis].map { value in
    var place = first
    place[axis] = value
    return setting(at: place)
  }
}
