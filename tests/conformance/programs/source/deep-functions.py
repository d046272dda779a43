# Functions within functions.
def f0():
 def f1():
  def f2():
   def f3():
    def f4():
     def f5():
      def f6():
       def f7():
        def f8():
         def f9():
          def f10():
           def f11():
            def f12():
             def f13():
              def f14():
               def f15():
                def f16():
                 def f17():
                  def f18():
                   def f19():
                    def f20():
                     def f21():
                      def f22():
                       def f23():
                        def f24():
                         def f25():
                          def f26():
                           def f27():
                            def f28():
                             def f29():
                              def f30():
                               def f31():
                                def f32():
                                 def f33():
                                  def f34():
                                   def f35():
                                    def f36():
                                     def f37():
                                      def f38():
                                       def f39():
                                        def f40():
                                         def f41():
                                          def f42():
                                           def f43():
                                            def f44():
                                             def f45():
                                              def f46():
                                               def f47():
                                                def f48():
                                                 def f49():
                                                  def f50():
                                                   def f51():
                                                    def f52():
                                                     def f53():
                                                      def f54():
                                                       def f55():
                                                        def f56():
                                                         def f57():
                                                          def f58():
                                                           def f59():
                                                            print("inside", f0.__name__)
                                                            raise ValueError("deep")
                                                           f59()
                                                          f58()
                                                         f57()
                                                        f56()
                                                       f55()
                                                      f54()
                                                     f53()
                                                    f52()
                                                   f51()
                                                  f50()
                                                 f49()
                                                f48()
                                               f47()
                                              f46()
                                             f45()
                                            f44()
                                           f43()
                                          f42()
                                         f41()
                                        f40()
                                       f39()
                                      f38()
                                     f37()
                                    f36()
                                   f35()
                                  f34()
                                 f33()
                                f32()
                               f31()
                              f30()
                             f29()
                            f28()
                           f27()
                          f26()
                         f25()
                        f24()
                       f23()
                      f22()
                     f21()
                    f20()
                   f19()
                  f18()
                 f17()
                f16()
               f15()
              f14()
             f13()
            f12()
           f11()
          f10()
         f9()
        f8()
       f7()
      f6()
     f5()
    f4()
   f3()
  f2()
 f1()
f0()
