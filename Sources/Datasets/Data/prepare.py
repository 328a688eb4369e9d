"""Makes the files in these folders from the packages named below.

    apt-get update && apt-get download dataset-fashion-mnist=0.0~git20200523.55506a9-1
    pip download --no-deps scikit-learn==1.9.1
    python3 prepare.py FOLDER-WITH-THE-TWO-DOWNLOADS

The result depends on the downloads alone (a gzip file carries no time and no name) and is compared
with the sha256 sums in the README beside each file. Another compressor may pack the two `.gz` sets
into other bytes; unpacked they are the same.
"""

import csv
import gzip
import hashlib
import io
import pathlib
import struct
import subprocess
import sys
import tempfile
import zipfile

HERE = pathlib.Path(__file__).parent

IRIS = ["sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)"]
WINE = [
    "alcohol", "malic acid", "ash", "alcalinity of ash", "magnesium", "total phenols",
    "flavanoids", "nonflavanoid phenols", "proanthocyanins", "color intensity", "hue",
    "OD280/OD315 of diluted wines", "proline"]
CELL = [
    "radius", "texture", "perimeter", "area", "smoothness", "compactness", "concavity",
    "concave points", "symmetry", "fractal dimension"]
CANCER = (
    [f"mean {x}" for x in CELL] + [f"error of {x}" for x in CELL] + [f"worst {x}" for x in CELL])
DIABETES = [
    "age", "sex", "body mass index", "blood pressure", "total cholesterol", "low-density lipoproteins",
    "high-density lipoproteins", "cholesterol ratio", "log triglycerides", "blood sugar"]
DIGITS = [f"pixel {row},{column}" for row in range(8) for column in range(8)]


def packed(data):
    buffer = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=9, fileobj=buffer, mtime=0) as file:
        file.write(data)
    return buffer.getvalue()


def write(path, data):
    """Writes the file and checks that its sum stands in the README beside it."""
    (HERE / path).parent.mkdir(exist_ok=True)
    (HERE / path).write_bytes(data)
    total = hashlib.sha256(data).hexdigest()
    readme = HERE / pathlib.Path(path).parent / "README.md"
    known = readme.exists() and total in readme.read_text()
    print(f"{path}  {len(data)} bytes  {total}  {'as in the README' if known else 'NOT IN THE README'}")


def table(header, rows):
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([header] + rows)
    return text.getvalue().encode()


def fashion(deb):
    """The first 600 training and 100 test images of each class, in the order of the originals."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["dpkg", "-x", deb, folder], check=True)
        source = pathlib.Path(folder) / "usr/share/datasets/fashion-mnist"
        for part, share in [("train", 600), ("t10k", 100)]:
            labels = gzip.decompress((source / f"{part}-labels-idx1-ubyte.gz").read_bytes())[8:]
            images = gzip.decompress((source / f"{part}-images-idx3-ubyte.gz").read_bytes())[16:]
            taken, rows = [0] * 10, []
            for row, label in enumerate(labels):
                if taken[label] < share:
                    taken[label] += 1
                    rows.append(row)
            pixels = b"".join(images[784 * row:784 * (row + 1)] for row in rows)
            write(
                f"fashion-mnist/{part}-images-idx3-ubyte.gz",
                packed(struct.pack(">4I", 0x803, len(rows), 28, 28) + pixels))
            write(
                f"fashion-mnist/{part}-labels-idx1-ubyte.gz",
                packed(struct.pack(">2I", 0x801, len(rows)) + bytes(labels[row] for row in rows)))


def small_tables(wheel):
    """The tables of scikit-learn, with a line of names on top and the class spelled out."""
    def read(name):
        data = zipfile.ZipFile(wheel).read(f"sklearn/datasets/data/{name}")
        return (gzip.decompress(data) if name.endswith(".gz") else data).decode()

    def labeled(name, header, target, classes):
        rows = [line.split(",") for line in read(name).split()[1:]]
        return table(header + [target], [row[:-1] + [classes[int(row[-1])]] for row in rows])

    write("iris/iris.csv", labeled("iris.csv", IRIS, "species", ["setosa", "versicolor", "virginica"]))
    write("wine/wine.csv", labeled("wine_data.csv", WINE, "cultivar", ["first", "second", "third"]))
    write(
        "breast-cancer/breast-cancer.csv",
        labeled("breast_cancer.csv", CANCER, "diagnosis", ["malignant", "benign"]))
    patients = [line.split() for line in read("diabetes_data_raw.csv.gz").splitlines()]
    progress = [f"{float(line):g}" for line in read("diabetes_target.csv.gz").split()]
    write(
        "diabetes/diabetes.csv",
        table(DIABETES + ["progression"], [row + [y] for row, y in zip(patients, progress)]))
    digits = [line.split(",") for line in read("digits.csv.gz").split()]
    write("digits/digits.csv.gz", packed(table(DIGITS + ["digit"], digits)))


def only(folder, pattern):
    return str(next(pathlib.Path(folder).glob(pattern)))


if __name__ == "__main__":
    fashion(only(sys.argv[1], "dataset-fashion-mnist_0.0~git20200523.55506a9-1_*.deb"))
    small_tables(only(sys.argv[1], "scikit_learn-1.9.1-*.whl"))
