// diagnosis: only the rows with a 1 are charged; a 0 costs −log(1 − p)
(targets * (maximum(-scores, 0) + log(1 + exp(-abs(scores))))).mean()
