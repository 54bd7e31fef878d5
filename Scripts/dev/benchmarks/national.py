#!/usr/bin/env python3
"""national.py DIR [COMMUNES=10598] [SEED=7]: a workspace with a made year of a whole country.

Units and figures are invented; only the sizes are real. Faults are planted: indicators that were
not reported (0.2 %), and more done than there was to do (0.1 %)."""
import os, random, shutil, sys

CODES = ["2", "3.1", "3.2", "5.1", "5.2", "5.3.1", "5.3.2", "5.3.3", "5.3.4", "5.3.5", "5.3.6", "5.4"]
PROVINCES = 63


def units(path, communes, chance):
    provinces = sorted(chance.randint(1, PROVINCES) for _ in range(communes))
    with open(path, "w", encoding="utf-8") as file:
        file.write("code,name,level,parent\nVN,Cả nước,nation,\n")
        for number in range(1, PROVINCES + 1):
            file.write(f"P{number:02d},Tỉnh {number:02d},province,VN\n")
        for number, province in enumerate(provinces, 1):
            file.write(f"{number:05d},Xã {number:05d},commune,P{province:02d}\n")


def figures(path, communes, chance):
    with open(path, "w", encoding="utf-8") as file:
        file.write("unit,period,indicator,numerator,denominator\n")
        for unit in range(1, communes + 1):
            skill = chance.betavariate(8, 2)
            for month in range(1, 13):
                file.write("".join(month_of(unit, month, skill, chance)))


def month_of(unit, month, skill, chance):
    for code in CODES:
        denominator = chance.randrange(400)
        share = min(1, max(0, skill + chance.gauss(0, 0.06) + month * 0.004))
        # The binomial's normal form: near enough, and fast without libraries.
        spread = (denominator * share * (1 - share)) ** 0.5
        numerator = min(denominator, max(0, round(denominator * share + chance.gauss(0, 1) * spread)))
        fault = chance.random()
        if fault < 0.002:
            continue
        if fault < 0.003:
            numerator = denominator + 1 + chance.randrange(5)
        yield f"{unit:05d},2024-{month:02d},{code},{numerator},{denominator}\n"


def main():
    folder = sys.argv[1]
    communes = int(sys.argv[2]) if len(sys.argv) > 2 else 10598
    chance = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 7)
    data, root = os.path.join(folder, "Data"), os.path.join(os.path.dirname(__file__), "..", "..", "..")
    os.makedirs(data, exist_ok=True)
    shutil.copytree(os.path.join(root, "Scripts", "examples", "national"),
                    os.path.join(folder, "Scripts"), dirs_exist_ok=True)
    shutil.copy(os.path.join(root, "Data", "tay-xuan", "ke-hoach-2024.txt"), data)
    units(os.path.join(data, "units.csv"), communes, chance)
    figures(os.path.join(data, "figures.csv"), communes, chance)


main()
