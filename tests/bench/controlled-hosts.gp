# The bars of examples/control-servers-2020/controlled-hosts.vl.json, drawn by gnuplot on Cairo. Only
# for counting: the picture goes to standard output.
set terminal pngcairo size 640,260 font "Liberation Sans,8"
set title "Hosts in China controlled from abroad, 2020"
set xlabel "hosts in China (million)"
set xrange [0:6]
set yrange [-0.5:3.5] reverse
set style fill solid 1.0 noborder
set boxwidth 0.7
unset key
set ytics ("All servers outside China" 0, "Largest" 1, "Second largest" 2, "Third largest" 3)
$hosts << END
0 5.31
1 4.46
2 2.15
3 1.94
END
plot $hosts using (0):1:(0):2:($1-0.35):($1+0.35) with boxxyerror linecolor rgb "#4c78a8", \
     $hosts using 2:1:(sprintf("%.2f M", $2)) with labels offset 4,0
