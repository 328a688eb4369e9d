@preconcurrency import Foundation

/// Sends every printed line on at once, also into a pipe or a file.
func bufferOutputByLine() {
  setvbuf(stdout, nil, _IOLBF, 0)
}
