/*
 * The labels of ticks know their places only, so values are looked for where the scale has them.
 */
#include "charts/report/axis_order.h"

#include <math.h>

#include "charts/guide/axis.h"
#include "charts/scale/scale.h"
#include "render/item.h"

/* By which a label may be off its value, px: ticks are rounded. */
static const double tolerance = 1;

static bool is_power(const struct axis_labels *labels, const struct item *item, double base)
{
    const struct scale *scale = labels->axis->scale;
    double place = labels->axis->channel->id == CHANNEL_X ? item->x : item->y;
    double first = scale->numbers[0], last = scale->numbers[scale->domain_count - 1];
    double low = floor(log(fmin(fabs(first), fabs(last))) / log(base));
    double high = ceil(log(fmax(fabs(first), fabs(last))) / log(base));
    for (double exponent = low; exponent <= high && exponent < low + 400; exponent++) {
        double value = copysign(pow(base, exponent), first);
        if (fabs(scale_place(scale, VALUE_OF_NUMBER(value)) - place) <= tolerance)
            return true;
    }
    return false;
}

bool report_keep_powers(const struct axis_labels *labels)
{
    const struct scale *scale = labels->axis->scale;
    double base = scale->base.is_given ? scale->base.value : 10;
    size_t count = 0;
    if (!scale->type->is_logarithmic || scale->domain_count < 2 || !(base > 1))
        return false;
    for (size_t i = 0; i < labels->count; i++)
        count += is_power(labels, &labels->items[i], base);
    for (size_t i = 0; count >= 2 && i < labels->count; i++) {
        if (!is_power(labels, &labels->items[i], base))
            labels->items[i].text.text = "";
    }
    return count >= 2;
}

bool report_is_short(const char *text)
{
    enum { SHORT = 3 };
    size_t count = 0;
    for (const char *byte = text; *byte; byte++)
        count += ((unsigned char)*byte & 0xc0) != 0x80; /* the first of a character of UTF-8 */
    return count <= SHORT;
}
