# Carets below lines with wide and combining characters and tabs.
def größe(данные):
	return "日本語", данные["ключ"] + 1

print("a", "e\u0301", größe({"ключ": 1}))
print("日本", größe({"ключ": "é"}), "語")
