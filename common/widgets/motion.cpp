#include "widgets/motion.h"

namespace meari {
namespace {

bool reducedNow = false;

} // namespace

void Motion::setReduced(bool reduced)
{
    reducedNow = reduced;
}

bool Motion::isReduced()
{
    return reducedNow;
}

} // namespace meari
