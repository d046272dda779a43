# 
print("after control-Z in a comment")
#  
print("end")
