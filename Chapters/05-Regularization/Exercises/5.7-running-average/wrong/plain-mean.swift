// diagnosis: the plain mean of both, whatever the share
(average + next) / 2
