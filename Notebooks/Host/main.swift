// The process in which the cells of a notebook run, one after another.
//
// The kernel compiles each cell into a dynamic library of its own and writes a line
// "symbol path" to our standard input. We load the library and call the symbol. All cells share one
// process, so a variable keeps its value and nothing runs twice.
//
// A cell runs on a thread of its own. If it traps, the signal handler reports that and parks the
// thread for good: its memory stays as it was, and the next cell can use the variables of all
// cells before. SIGINT, the notebook's "interrupt", stops a cell in the same way.
//
// After each cell we print "\u{4}n": 0 the cell ended, 1 it could not be loaded, otherwise the
// signal that stopped it.

#if canImport(Darwin)
  @preconcurrency import Darwin
#else
  @preconcurrency import Glibc
#endif

typealias Cell = @convention(c) (Int32, UnsafeMutableRawPointer?) -> Int32

nonisolated(unsafe) var cell: Cell?
/// The ends of a pipe: the cell's thread writes its status to one, the main thread waits at the other.
nonisolated(unsafe) var statusPipe: [Int32] = [0, 0]

func report(_ status: UInt8) {
  var status = status
  _ = write(statusPipe[1], &status, 1)
}

/// Runs on the thread of the cell that was stopped; only calls that are safe in a signal handler.
func parkThread(after signal: Int32) {
  report(UInt8(signal))
  while true { pause() }
}

func installSignalHandlers() {
  var action = sigaction()
  #if canImport(Darwin)
    action.__sigaction_u.__sa_handler = parkThread
  #else
    action.__sigaction_handler.sa_handler = parkThread
  #endif
  action.sa_flags = Int32(SA_ONSTACK)
  for signal in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGINT] {
    sigaction(signal, &action, nil)
  }
  // Only the thread of a cell takes interrupts.
  block(SIG_BLOCK)
}

func block(_ how: Int32) {
  var interrupt = sigset_t()
  sigemptyset(&interrupt)
  sigaddset(&interrupt, SIGINT)
  pthread_sigmask(how, &interrupt, nil)
}

/// Runs `cell` on a new thread and waits until it ends or is stopped.
func runCell() -> UInt8 {
  var attributes = pthread_attr_t()
  pthread_attr_init(&attributes)
  pthread_attr_setstacksize(&attributes, 1 << 29)
  pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
  #if canImport(Darwin)
    var thread: pthread_t?
  #else
    var thread = pthread_t()
  #endif
  pthread_create(
    &thread, &attributes,
    { _ in
      // A stack that overflowed cannot run the handler: give it another one.
      var spare = stack_t()
      spare.ss_sp = .allocate(byteCount: 1 << 16, alignment: 16)
      spare.ss_size = 1 << 16
      sigaltstack(&spare, nil)
      block(SIG_UNBLOCK)
      _ = cell?(0, nil)
      report(0)
      return nil
    }, nil)
  return waitForStatus()
}

/// Waits for the cell, and ends the process if the kernel is gone.
func waitForStatus() -> UInt8 {
  var status: UInt8 = 0
  var events = [
    pollfd(fd: statusPipe[0], events: Int16(POLLIN), revents: 0),
    pollfd(fd: 0, events: 0, revents: 0),
  ]
  while true {
    let count = poll(&events, 2, -1)
    if count > 0 && events[1].revents != 0 { _exit(1) }
    if count > 0 && read(statusPipe[0], &status, 1) == 1 { return status }
  }
}

/// Loads a library and calls `symbol` in it, unless that is "-".
func load(_ path: String, call symbol: String) -> UInt8 {
  guard let library = dlopen(path, RTLD_NOW | RTLD_GLOBAL) else {
    print("cannot load \(path): \(String(cString: dlerror()))")
    return 1
  }
  if symbol == "-" { return 0 }
  guard let address = dlsym(library, symbol) else { return 1 }
  cell = unsafeBitCast(address, to: Cell.self)
  return runCell()
}

setvbuf(stdout, nil, _IOLBF, 0)
pipe(&statusPipe)
installSignalHandlers()
while let line = readLine() {
  let words = line.split(separator: " ", maxSplits: 1).map(String.init)
  let status = words.count == 2 ? load(words[1], call: words[0]) : 1
  fflush(stdout)
  print("\u{4}\(status)")
}
