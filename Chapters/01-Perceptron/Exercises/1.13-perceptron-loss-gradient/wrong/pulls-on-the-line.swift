// diagnosis: a row with the score 0 pulls as well: < 0 is asked for, not ≤ 0
-signs * (signs * scores .<= 0) / Scalar(scores.count)
