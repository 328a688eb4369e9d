// The C library declares `stdout` as a variable; only one thread touches it here, at the start.
#if canImport(Darwin)
  @preconcurrency import Darwin
#elseif canImport(Musl)
  @preconcurrency import Musl
#else
  @preconcurrency import Glibc
#endif

/// Sends every printed line on at once, also into a pipe or a file.
func bufferOutputByLine() {
  setvbuf(stdout, nil, _IOLBF, 0)
}
