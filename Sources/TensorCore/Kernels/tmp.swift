// Plain elementary functions until the vector ones come; delete this file with them.
import Foundation
func each(_ x: Tensor, _ f: (Scalar) -> Scalar) -> Tensor { Tensor(shape: x.shape, elements: x.elements.map(f)) }
public func exp(_ x: Tensor) -> Tensor { each(x) { Foundation.exp($0) } }
public func log(_ x: Tensor) -> Tensor { each(x) { Foundation.log($0) } }
public func sqrt(_ x: Tensor) -> Tensor { each(x) { $0.squareRoot() } }
public func tanh(_ x: Tensor) -> Tensor { each(x) { Foundation.tanh($0) } }
public func sigmoid(_ x: Tensor) -> Tensor { each(x) { 1 / (1 + Foundation.exp(-$0)) } }
public func sin(_ x: Tensor) -> Tensor { each(x) { Foundation.sin($0) } }
public func cos(_ x: Tensor) -> Tensor { each(x) { Foundation.cos($0) } }
public func erf(_ x: Tensor) -> Tensor { each(x) { Foundation.erf($0) } }
public func abs(_ x: Tensor) -> Tensor { each(x) { Swift.abs($0) } }
public func pow(_ x: Tensor, _ e: Scalar) -> Tensor { each(x) { Foundation.pow($0, e) } }
public func softmax(_ x: Tensor, axis: Int = -1) -> Tensor { let e = exp(x - x.maximum(axis: axis, keepingAxis: true)); return e / e.sum(axis: axis, keepingAxis: true) }
public func logSumExp(_ x: Tensor, axis: Int = -1) -> Tensor { log(exp(x).sum(axis: axis)) }
public func logSoftmax(_ x: Tensor, axis: Int = -1) -> Tensor { let y = x - x.maximum(axis: axis, keepingAxis: true); return y - log(exp(y).sum(axis: axis, keepingAxis: true)) }
